// node echarts.mjs <data.json> <rounds>: prints version, median milliseconds a chart and its size
import { readFileSync } from 'node:fs';
import * as echarts from 'echarts';

const [data, rounds] = process.argv.slice(2);
const { title, subtitle, months, series } = JSON.parse(readFileSync(data, 'utf8'));

function draw() {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 340 });
  chart.setOption({
    animation: false,
    title: { text: title, subtext: subtitle },
    grid: { left: 40, right: 150, top: 60, bottom: 40 },
    xAxis: { type: 'category', data: months },
    yAxis: { type: 'value', min: 0 },
    tooltip: { trigger: 'axis' },
    series: series.map(one => ({
      type: 'line', name: one.name, data: one.values, color: one.colour, symbol: 'circle', symbolSize: 6, showAllSymbol: true, connectNulls: false,
      endLabel: { show: true, formatter: '{a} {c}' }, labelLayout: { moveOverlap: 'shiftY' },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

let svg = '';
for (let i = 0; i < rounds; i++) svg = draw();
const took = [];
for (let i = 0; i < rounds; i++) {
  const began = performance.now();
  draw();
  took.push(performance.now() - began);
}
console.log(`ECharts ${echarts.version}, node ${process.version};${took.sort((a, b) => a - b)[took.length >> 1]};${Buffer.byteLength(svg)}`);
