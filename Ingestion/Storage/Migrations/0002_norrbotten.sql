-- The starting point for Norrbotten; every row can be changed in the app.
insert into smv.organisation (code, role) values
  ('KFN', 'host'), ('LST', 'funder'), ('REG', 'principal'), ('POL', 'principal');
insert into smv.organisation_name (organisation_id, name, valid)
select o.id, n.name, n.valid::daterange from smv.organisation o join (values
  ('KFN', 'Kommunförbundet Norrbotten', '(,)'),
  ('LST', 'Länsstyrelsen i Norrbottens län', '(,)'),
  ('REG', 'Norrbottens läns landsting', '(,2017-01-01)'),
  ('REG', 'Region Norrbotten', '[2017-01-01,)'),
  ('POL', 'Polismyndigheten', '(,)')
) n (code, name, valid) using (code);

insert into smv.district (code, is_county, sort) values
  ('LÄN', true, 0), ('PA', false, 1), ('LB', false, 2), ('ON', false, 3), ('KN', false, 4);
insert into smv.district_name (district_id, name_sv, name_en)
select d.id, n.sv, n.en from smv.district d join (values
  ('LÄN', 'Hela länet', 'The whole county'),
  ('PA', 'Piteå älvdal', 'Piteå älvdal'),
  ('LB', 'Luleå-Boden', 'Luleå-Boden'),
  ('ON', 'Östra Norrbotten', 'Östra Norrbotten'),
  ('KN', 'Kraftfält Norr', 'Kraftfält Norr')
) n (code, sv, en) using (code);
insert into smv.district_alias (alias, district_id)
select n.alias, d.id from smv.district d join (values
  ('LÄN', 'Norrbotten'), ('LÄN', 'Hela länet'), ('LÄN', 'Länet'),
  ('PA', 'Piteå älvdal'), ('PA', 'Pite älvdal'), ('LB', 'Luleå-Boden'), ('LB', 'Luleå Boden'),
  ('ON', 'Östra Norrbotten'), ('KN', 'Kraftfält Norr')
) n (code, alias) using (code);

insert into smv.municipality (code, name) values
  ('2581', 'Piteå'), ('2560', 'Älvsbyn'), ('2505', 'Arvidsjaur'), ('2506', 'Arjeplog'),
  ('2580', 'Luleå'), ('2582', 'Boden'),
  ('2583', 'Haparanda'), ('2514', 'Kalix'), ('2513', 'Överkalix'), ('2518', 'Övertorneå'),
  ('2523', 'Gällivare'), ('2584', 'Kiruna'), ('2510', 'Jokkmokk'), ('2521', 'Pajala');
insert into smv.membership (municipality_id, district_id, valid)
select m.id, d.id, daterange(null, null) from (values
  ('2581', 'PA'), ('2560', 'PA'), ('2505', 'PA'), ('2506', 'PA'), ('2580', 'LB'), ('2582', 'LB'),
  ('2583', 'ON'), ('2514', 'ON'), ('2513', 'ON'), ('2518', 'ON'),
  ('2523', 'KN'), ('2584', 'KN'), ('2510', 'KN'), ('2521', 'KN')
) x (m, d) join smv.municipality m on m.code = x.m join smv.district d on d.code = x.d;

insert into smv.actor (code, name_sv, name_en, sort) values
  ('SOC', 'Socialtjänst', 'Social services', 1), ('BUP', 'Barn- och ungdomspsykiatri', 'Child psychiatry', 2),
  ('PV', 'Primärvård', 'Primary care', 3), ('POL', 'Polis', 'Police', 4), ('AKL', 'Åklagare', 'Prosecutor', 5),
  ('VPS', 'Vuxenpsykiatri', 'Adult psychiatry', 6), ('AKUT', 'Akutsjukvård', 'Emergency care', 7),
  ('KVJ', 'Kvinnojour eller annan frivilligorganisation', 'Women''s shelter or other voluntary organisation', 8),
  ('LST', 'Länsstyrelsen', 'County administrative board', 9), ('REG', 'Regionen', 'The region', 10),
  ('SMV', 'Samverkan mot våld', 'Samverkan mot våld', 11);
insert into smv.district_actor (district_id, actor_id, on_demand)
select d.id, a.id, a.code = 'AKUT' from smv.district d cross join smv.actor a
where not d.is_county and a.code in ('SOC', 'BUP', 'PV', 'POL', 'AKL', 'VPS', 'AKUT');

insert into smv.indicator (code, name_sv, name_en, unit_sv, unit_en, kind, protected, sort) values
  ('AKTUALISERAD', 'Aktualiserade ärenden', 'Cases opened', 'ärenden', 'cases', 1, true, 1),
  ('INSATS', 'Ärenden med insats', 'Cases given help', 'ärenden', 'cases', 1, true, 2),
  ('AVSLUT_MAL', 'Ärenden avslutade med uppnått mål', 'Cases closed with goal met', 'ärenden', 'cases', 1, true, 3),
  ('FREDA_KORT', 'FREDA kortfrågor', 'FREDA short questions', 'bedömningar', 'assessments', 1, true, 4),
  ('FREDA_BESKR', 'FREDA beskrivning', 'FREDA description', 'bedömningar', 'assessments', 1, true, 5),
  ('FREDA_FARL', 'FREDA farlighetsbedömning', 'FREDA danger assessment', 'bedömningar', 'assessments', 1, true, 6),
  ('OROSANMALAN', 'Orosanmälningar', 'Reports of concern', 'anmälningar', 'reports', 1, true, 7),
  ('STODKONTAKT', 'Personer med stödkontakt', 'Persons with a support contact', 'personer', 'persons', 2, true, 8),
  ('STODSAMTAL', 'Stödsamtal', 'Support conversations', 'samtal', 'conversations', 1, true, 9),
  ('SKYDD_NY', 'Nya placeringar i skyddat boende', 'New placements in sheltered housing', 'placeringar', 'placements', 1, true, 10),
  ('SKYDD_DYGN', 'Dygn i skyddat boende', 'Nights in sheltered housing', 'dygn', 'nights', 1, true, 11),
  ('SKYDD_NEKAD', 'Personer som nekats skyddat boende', 'Persons refused sheltered housing', 'personer', 'persons', 1, true, 12),
  ('POLISANMALAN', 'Polisanmälningar', 'Police reports', 'anmälningar', 'reports', 1, true, 13),
  ('ATAL', 'Åtal', 'Prosecutions', 'ärenden', 'cases', 1, true, 14),
  ('BARNSAMRAD', 'Barnsamråd', 'Child consultations', 'samråd', 'consultations', 1, true, 15),
  ('FRAGA_VALD', 'Patienter som fått frågan om våld', 'Patients asked about violence', 'patienter', 'patients', 1, true, 16),
  ('HANVISNING', 'Patienter som hänvisats vidare', 'Patients referred onwards', 'patienter', 'patients', 1, true, 17),
  ('SAMVERKANSMOTE', 'Samverkansmöten', 'Collaboration meetings', 'möten', 'meetings', 1, false, 18),
  ('UTBILDAD', 'Utbildad personal', 'Staff trained', 'personal', 'staff', 1, false, 19),
  ('RUTIN_AKTUELL', 'Aktuell rutin finns', 'Routine up to date', '0/1', '0/1', 2, false, 20);
update smv.indicator i set follows_id = f.id
from (values ('SKYDD_DYGN', 'SKYDD_NY'), ('STODSAMTAL', 'STODKONTAKT')) p (code, follows)
join smv.indicator f on f.code = p.follows where i.code = p.code;
insert into smv.indicator_actor (indicator_id, actor_id)
select i.id, a.id from (values
  ('AKTUALISERAD', 'SOC'), ('INSATS', 'SOC'), ('AVSLUT_MAL', 'SOC'),
  ('FREDA_KORT', 'SOC PV VPS'), ('FREDA_BESKR', 'SOC PV VPS'), ('FREDA_FARL', 'SOC PV VPS'),
  ('OROSANMALAN', 'SOC'), ('STODSAMTAL', 'SOC KVJ'), ('STODKONTAKT', 'SOC KVJ'),
  ('SKYDD_NY', 'SOC KVJ'), ('SKYDD_DYGN', 'SOC KVJ'), ('SKYDD_NEKAD', 'SOC KVJ'),
  ('POLISANMALAN', 'POL'), ('ATAL', 'AKL'), ('BARNSAMRAD', 'SOC'),
  ('FRAGA_VALD', 'PV BUP VPS AKUT'), ('HANVISNING', 'PV BUP VPS AKUT')
) x (indicator, actors) cross join lateral unnest(string_to_array(x.actors, ' ')) as actor (code)
join smv.indicator i on i.code = x.indicator join smv.actor a on a.code = actor.code;

insert into smv.reporting_scope (district_id) select id from smv.district where not is_county;

insert into smv.steering_group (code, sort, schedule) values
  ('political', 1, '0 0 8 15 * ?'), ('county', 2, '0 0 8 12 * ?'), ('operational', 3, '0 0 8 10 * ?');
insert into smv.steering_group_name (steering_group_id, name_sv, name_en)
select g.id, n.sv, n.en from smv.steering_group g join (values
  ('political', 'Politiska samverkansgruppen', 'The political collaboration group'),
  ('county', 'Länsstyrgruppen', 'The county steering group'),
  ('operational', 'Operativa styrgruppen', 'The operational steering group')
) n (code, sv, en) using (code);
