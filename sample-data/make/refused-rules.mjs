// The reader's codes for the rules that the refused files break.
export const rules = {
  empty: 'G001', workbook: 'G002', pdf: 'G003', notText: 'G004', legacyLetters: 'G007', garbled: 'G008',
  noHeader: 'G010', missingColumns: 'G012', doubleColumn: 'G013', noRows: 'G015', openQuote: 'G016', tooManyCells: 'G017',
  blank: 'G020', excelError: 'G021', month: 'G022', futureMonth: 'G023', district: 'G025', foreignDistrict: 'G027', countyDistrict: 'G028',
  number: 'G030', shortened: 'G031', ambiguous: 'G032', mixedDecimals: 'G033', tooLarge: 'G034', decimals: 'G035', textTooLong: 'G036',
  duplicate: 'G040', checksum: 'G042',
  countyActivity: 'A001', municipality: 'A002', membership: 'A003', actor: 'A005', indicator: 'A007', indicatorActor: 'A008',
  targetGroup: 'A009', sex: 'A010', wholeNumber: 'A012', negative: 'A013', zeroOrOne: 'A014', hiddenTotal: 'A020',
  budgetType: 'B001', funder: 'B002', budgetStatus: 'B003',
  milestoneStatus: 'M001', date: 'M002', yesNo: 'M003',
  personalNumber: 'P001',
};
