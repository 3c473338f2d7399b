# python3 matplotlib_chart.py <data.json> <rounds>: prints version, median milliseconds a chart and its size
import io
import json
import platform
import statistics
import sys
import time

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot

with open(sys.argv[1], encoding="utf-8") as data:
    chart = json.load(data)
places = range(len(chart["months"]))


def draw():
    figure, axes = pyplot.subplots(figsize=(7.2, 3.4), dpi=100)
    figure.suptitle(chart["title"], x=0.02, ha="left")
    axes.set_title(chart["subtitle"], loc="left")
    for one in chart["series"]:
        values = [float("nan") if value is None else value for value in one["values"]]
        axes.plot(places, values, color=one["colour"], marker="o", markersize=4)
        axes.annotate(f"{one['name']} {one['values'][-1]}", (places[-1], values[-1]), xytext=(8, 0), textcoords="offset points", annotation_clip=False)
    axes.set_xticks(places[::3], chart["months"][::3], rotation=45)
    axes.set_ylim(bottom=0)
    axes.grid(axis="y")
    figure.subplots_adjust(right=0.78, bottom=0.2)
    out = io.BytesIO()
    figure.savefig(out, format="svg")
    pyplot.close(figure)
    return out.getbuffer().nbytes


for _ in range(5):
    size = draw()
took = []
for _ in range(int(sys.argv[2])):
    began = time.perf_counter()
    draw()
    took.append((time.perf_counter() - began) * 1000)
print(f"matplotlib {matplotlib.__version__}, Python {platform.python_version()};{statistics.median(took)};{size}")
