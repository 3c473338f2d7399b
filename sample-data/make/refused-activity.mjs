// Activity reports that are refused, each for one reason. `found` is [line, column, rule] as the uploader sees them.

const header = 'rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar';
const good = '2026-09;PA;2581;SOC;STODSAMTAL;vuxen_utsatt;K;12;';
const report = (...rows) => [header, good, ...rows, ''].join('\n');
const refused = (name, found, text, more = {}) => ({ name, from: 'PA', text, found, ...more });

export const activityCases = [
  refused('exponent', [[3, 8, 'shortened']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;1E+05;')),
  refused('mellanslag i tal', [[3, 8, 'number']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;1 2 3;')),
  refused('excelfel', [[3, 8, 'excelError']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;#REF!;')),
  refused('datum i stället för tal', [[3, 8, 'number']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;1-5;')),
  refused('negativt antal', [[3, 8, 'negative']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;-3;')),
  refused('halvt antal', [[3, 8, 'wholeNumber']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;2,5;')),
  refused('tom indikator', [[3, 5, 'blank']], report('2026-09;PA;2581;POL;;vuxen_utsatt;K;3;')),
  refused('rutin tre', [[3, 8, 'zeroOrOne']], report('2026-09;PA;;SOC;RUTIN_AKTUELL;alla;A;3;')),
  refused('dold summa kön', [[5, 8, 'hiddenTotal']], report(
    '2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;9;', '2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;M;4;',
    '2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;A;13;')),
  refused('dold summa kommun', [[5, 8, 'hiddenTotal']], report(
    '2026-09;PA;2581;POL;POLISANMALAN;barn;A;6;', '2026-09;PA;2560;POL;POLISANMALAN;barn;A;5;', '2026-09;PA;;POL;POLISANMALAN;barn;A;11;')),
  refused('dold summa målgrupp', [[5, 8, 'hiddenTotal']], report(
    '2026-09;PA;2581;SOC;INSATS;vuxen_utsatt;A;7;', '2026-09;PA;2581;SOC;INSATS;barn;A;8;', '2026-09;PA;2581;SOC;INSATS;alla;A;15;')),
  refused('summarad stämmer inte', [[4, 8, 'checksum']], report('2026-09;PA;2581;POL;POLISANMALAN;vuxen_utsatt;K;9;', 'Summa;;;;;;;22;')),
  refused('samma rad två gånger', [[3, 5, 'duplicate']], report('2026-09;PA;2581;SOC;STODSAMTAL;vuxen_utsatt;K;14;')),
  refused('okänd länsdel', [[3, 2, 'district']], report('2026-09;Tornedalen;2581;SOC;AKTUALISERAD;barn;A;4;')),
  refused('okänd kommun', [[3, 3, 'municipality']], report('2026-09;PA;0180;SOC;AKTUALISERAD;barn;A;4;')),
  refused('kommun i annan länsdel', [[3, 3, 'membership']], report('2026-09;PA;2580;SOC;AKTUALISERAD;barn;A;4;')),
  refused('okänd aktör', [[3, 4, 'actor']], report('2026-09;PA;2581;FK;AKTUALISERAD;barn;A;4;')),
  refused('okänd indikator', [[3, 5, 'indicator']], report('2026-09;PA;2581;SOC;SAMTAL;barn;A;4;')),
  refused('aktör rapporterar inte indikatorn', [[3, 4, 'indicatorActor']], report('2026-09;PA;2581;POL;STODSAMTAL;barn;A;4;')),
  refused('okänd målgrupp', [[3, 6, 'targetGroup']], report('2026-09;PA;2581;SOC;AKTUALISERAD;tonåringar;A;4;')),
  refused('okänt kön', [[3, 7, 'sex']], report('2026-09;PA;2581;SOC;AKTUALISERAD;barn;Q;4;')),
  refused('kommande månad', [[3, 1, 'futureMonth']], report('2031-01;PA;2581;SOC;AKTUALISERAD;barn;A;4;')),
  refused('ingen månad', [[3, 1, 'month']], report('hösten 2026;PA;2581;SOC;AKTUALISERAD;barn;A;4;')),
  refused('annan länsdels rader', [[3, 2, 'foreignDistrict']], report('2026-09;LB;2580;SOC;AKTUALISERAD;barn;A;4;')),
  refused('länets verksamhet', [[3, 2, 'countyActivity']], report('2026-09;LÄN;;SMV;SAMVERKANSMOTE;alla;A;1;'), { from: 'LÄN' }),
  refused('för lång kommentar', [[3, 9, 'textTooLong']], report(`2026-09;PA;2581;SOC;AKTUALISERAD;barn;A;4;${'Mycket att berätta. '.repeat(16)}`)),
  refused('cell utanför tabellen', [[3, 10, 'tooManyCells']], report('2026-09;PA;2581;SOC;AKTUALISERAD;barn;A;4;Två boenden; ett i annan kommun')),
  refused('inga rader', [[1, 0, 'noRows']], `${header}\n;;;;;;;;\n`),
  refused('saknad kolumn', [[1, 0, 'missingColumns']], 'rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;kommentar\n2026-09;PA;2581;SOC;STODSAMTAL;vuxen_utsatt;K;\n'),
  refused('kolumn två gånger', [[1, 9, 'doubleColumn']], 'rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;antal\n2026-09;PA;2581;SOC;STODSAMTAL;vuxen_utsatt;K;12;12\n'),
];
