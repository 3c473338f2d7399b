// Milestones: dates to the day or the month. `slips` are [month of report, new forecast, comment].
// `done` is [month of report, actual date or ''], `cancelled` is [month of report, comment], `firm` ends a preliminary date.

const milestone = (id, project, name, owner, start, end, more = {}) => ({ id, project, name, owner, start, end, slips: [], ...more });

export const plans = {
  LÄN: [
    milestone('M01', 'SMV', 'Överenskommelse om länssamordning undertecknad', 'Länssamordnaren', '2023-11-01', '2024-03-31', { done: ['2024-03', '2024-03-20'] }),
    milestone('M02', 'SMV', 'Gemensam statistik: första årsrapporten', 'Länssamordnaren', '2024-01', '2025-02-28', { slips: [['2025-01', '2025-04-15', 'Två länsdelar saknades']], done: ['2025-04', '2025-04-11'] }),
    milestone('M03', 'SMV', 'Trygghetskonferens 2024, Luleå', 'Programgruppen', '2024-10-08', '2024-10-09', { done: ['2024-10', '2024-10-09'] }),
    milestone('M04', 'SMV', 'Studiebesök Kvinnofridsmottagningen Skellefteå', 'Kompetensgruppen', '', '2025-05', { done: ['2025-06', ''], doneNote: 'Genomfört, datum saknas i underlaget', from: '2024-11' }),
    milestone('M05', 'SMV', 'Reviderad handlingsplan för länet', 'Länsstyrgruppen', '2025-02-01', '2026-03-31', { slips: [['2026-01', '2026-06-30', 'Remisstiden förlängd'], ['2026-06', '2026-11-30', 'Regionens svar dröjer']] }),
    milestone('M06', 'SMV', 'Trygghetskonferens 2026, Boden', 'Programgruppen', '2026-11-17', '2026-11-18', { preliminary: true, firm: '2026-06', from: '2025-06' }),
    milestone('M07', 'BARN', 'Länsgemensam rutin för barnsamråd', 'Kompetensgruppen', '2025-01', '2026-05', { slips: [['2026-03', '2026-09', 'Väntar på juridisk granskning'], ['2026-09', '2027-01', 'Ny version efter granskning']] }),
    milestone('M08', 'BARN', 'Metodstöd nordsamiska och meänkieli', 'Länssamordnaren', '2025-09', '2026-12', { preliminary: true }),
    milestone('M09', 'SMV', 'Ansökan om utvecklingsmedel 2027 inlämnad', 'Länssamordnaren', '2026-09-15', '2026-12-04', { from: '2026-06' }),
    milestone('M10', 'SMV', 'Gemensam jourtelefon, förstudie', 'Operativa styrgruppen', '2025-09', '2026-06-30', { cancelled: ['2026-04', 'Nationell stödtelefon byggs ut i stället'] }),
  ],
  PA: [
    milestone('PA1', 'LOKAL', 'Barnsamråd i alla fyra kommuner', 'Kommunal samordnare', '2024-02-01', '2025-06-30', { slips: [['2025-05', '2025-10-31', 'Arjeplog saknar handläggare']], done: ['2025-11', '2025-11-05'] }),
    milestone('PA2', 'LOKAL', 'Fråga om våld införd på hälsocentralerna', 'Primärvården', '2025-01', '2025-09', { done: ['2025-09', '2025-09-26'] }),
    milestone('PA3', 'LOKAL', 'Uppföljning av rutiner med polisen', 'Polisen', '2026-04-01', '2026-10-15', { slips: [['2026-09', '2026-12-10', 'Lokalpolisområdet omorganiseras']], from: '2026-02' }),
    milestone('PA4', 'LOKAL', 'Jourplatser upphandlade tillsammans', 'Socialtjänsten Piteå', '2026-02', '2027-01-31', { from: '2026-01' }),
    milestone('PA5', 'LOKAL', 'Informationsblad på lättläst svenska', 'Kommunal samordnare', '2026-03', '2026-08', { done: ['2026-08', ''], doneNote: 'Utdelat före skolstarten' }),
  ],
  LB: [
    milestone('LB1', 'UTV', 'Utövarmottagningen öppnar', 'Socialtjänsten Luleå', '2024-01-15', '2024-09-01', { slips: [['2024-06', '2024-11-01', 'Lokalen blev försenad']], done: ['2024-11', '2024-11-04'] }),
    milestone('LB2', 'UTV', 'Behandlare anställd', 'Socialtjänsten Luleå', '2026-01-15', '2026-04-30', { slips: [['2026-03', '2026-08-31', 'Ingen sökande med rätt behörighet'], ['2026-08', '2026-12-15', 'Annonserad på nytt']], from: '2026-01' }),
    milestone('LB3', 'LOKAL', 'Fråga om våld på akutmottagningen', 'Sunderby sjukhus', '2024-09', '2025-12', { done: ['2025-12', '2025-12-12'] }),
    milestone('LB4', 'LOKAL', 'Utbildningsdag för skolans personal', 'Kommunala samordnare', '2026-11-05', '2026-11-05', { from: '2026-05' }),
    milestone('LB5', 'LOKAL', 'Ny samverkansrutin BUP – socialtjänst', 'BUP Luleå', '2026-03', '2026-10', { slips: [['2026-10', '2026-12', 'Rutinen på remiss']], from: '2026-03' }),
  ],
  ON: [
    milestone('ON1', 'LOKAL', 'Rutin för skyddat boende över gränsen', 'Socialtjänsten Haparanda', '2024-03', '2025-03', { slips: [['2025-02', '2025-12', 'Väntar på Torneå'], ['2025-11', '2026-09', 'Avtal förhandlas']], done: ['2026-09', '2026-09-18'] }),
    milestone('ON2', 'LOKAL', 'Utbildning av primärvården', 'Primärvården Kalix', '2026-01-15', '2026-04-30', { done: ['2026-04', '2026-04-23'], from: '2025-10' }),
    milestone('ON3', 'LOKAL', 'Samverkansavtal mellan fyra kommuner', 'Kommunal samordnare', '2025-08', '2026-11-30', { from: '2025-08' }),
    milestone('ON4', 'LOKAL', 'Socialtjänstens rutin förnyad', 'Socialtjänsten Haparanda', '2026-05', '2026-08-31', { slips: [['2026-08', '2027-01', 'Handläggare saknas']], from: '2026-05' }),
  ],
  KN: [
    milestone('KN1', 'LOKAL', 'Kvinnojouren i Kiruna får nya lokaler', 'Kvinnojouren', '2024-05', '2025-05-31', { slips: [['2025-03', '2025-09-30', 'Stadsomvandlingen dröjer']], done: ['2025-10', '2025-10-01'] }),
    milestone('KN2', 'LOKAL', 'Stödmaterial på nordsamiska och finska', 'Kommunal samordnare', '2025-04', '2026-06', { slips: [['2026-05', '2026-11', 'Översättningen tar längre tid']], preliminary: true, firm: '2026-08' }),
    milestone('KN3', 'LOKAL', 'Barnsamråd i Jokkmokk och Pajala', 'Socialtjänsten Jokkmokk', '2026-01', '2026-12-18', { from: '2025-12' }),
    milestone('KN4', 'LOKAL', 'Temadag våld i nära relation, Gällivare', 'Kommunal samordnare', '2026-10-20', '2026-10-20', { done: ['2026-10', '2026-10-20'], from: '2026-04' }),
  ],
};
