// Months that were sent with a fault and again, later, put right. `fault` changes the rows of the first file.

export const corrections = [
  {
    district: 'LB', kind: 'verksamhet', month: '2026-03', receivedAt: '2026-05-19T10:17:33+02:00',
    reason: 'Bodens stödsamtal var dubbelt räknade i den första filen',
    fault: row => (row.municipality === '2582' && row.indicator === 'STODSAMTAL' ? { ...row, value: row.value * 2 } : row),
  },
  {
    district: 'LÄN', kind: 'budget', month: '2026-04', receivedAt: '2026-05-26T13:05:48+02:00',
    reason: 'Konferensens utfall hade förts på resor',
    fault: row => (row.item === 'K02' ? { ...row, actual: row.actual + 11000 } : row.item === 'K04' ? { ...row, actual: row.actual - 11000 } : row),
  },
  {
    district: 'ON', kind: 'verksamhet', month: '2026-06', receivedAt: '2026-09-16T09:31:05+02:00',
    reason: 'Primärvårdens siffror kom efter bytet av journalsystem',
    fault: row => (row.actor === 'PV' && ['FRAGA_VALD', 'HANVISNING'].includes(row.indicator) ? { ...row, value: 0 } : row),
  },
];
