// Solves linear programmes with HiGHS, one a line, each by itself and by the simplex method, so that the same lines give the same answers.
// usage: node solve.mjs <highs folder>
// stdin:  {"columns": {lower, upper}, "rows": {lower, upper, starts, indices, values}, "objectives": [{indices, values}]}; null for no bound
// stdout: [{"greatest", "columns", "duals"}], for each objective where it is greatest, in the order given. A programme that cannot be solved ends the process.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const highs = await createRequire(import.meta.url)(process.argv[2])();
const solver = highs.createModel();
solver.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
const optimal = highs.constants.modelStatus.optimal;

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(solve(JSON.parse(line))) + '\n');
}

function solve({ columns, rows, objectives }) {
  const [numCols, numRows] = [columns.lower.length, rows.lower.length];
  solver.passModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(numCols),
    colLower: bounds(columns.lower, -highs.infinity),
    colUpper: bounds(columns.upper, highs.infinity),
    rowLower: bounds(rows.lower, -highs.infinity),
    rowUpper: bounds(rows.upper, highs.infinity),
    matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: rows.indices, values: rows.values },
  });
  return objectives.map(objective => maximise(numCols, objective));
}

function maximise(numCols, { indices, values }) {
  const costs = new Float64Array(numCols);
  indices.forEach((column, at) => { costs[column] = values[at]; });
  solver.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, costs);
  solver.run();
  if (solver.getModelStatus() !== optimal) throw new Error(`no optimum: status ${solver.getModelStatus()}`);
  const { colValue, rowDual } = solver.getSolution();
  return { greatest: solver.getObjectiveValue(), columns: [...colValue], duals: [...rowDual] };
}

function bounds(given, absent) {
  return given.map(bound => bound ?? absent);
}
