insert into smv.recipient (steering_group_id, name, email, organisation, language)
select g.id, p.name, p.email, p.organisation, p.language
from (values
  ('political', 'Gunilla Öberg', 'gunilla.oberg@pitea.example', 'Piteå kommun', 'sv'),
  ('political', 'Henrik Lundström', 'henrik.lundstrom@lulea.example', 'Luleå kommun', 'sv'),
  ('political', 'Maarit Kangas', 'maarit.kangas@haparanda.example', 'Haparanda stad', 'sv'),
  ('political', 'Inger Johansson', 'inger.johansson@region.example', 'Region Norrbotten', 'sv'),
  ('county', 'Mats Wikström', 'mats.wikstrom@kommunforbundet.example', 'Kommunförbundet Norrbotten', 'sv'),
  ('county', 'Eva Stenman', 'eva.stenman@lansstyrelsen.example', 'Länsstyrelsen i Norrbottens län', 'sv'),
  ('county', 'Jonas Ek', 'jonas.ek@polisen.example', 'Polismyndigheten', 'sv'),
  ('county', 'Helen Murray', 'helen.murray@region.example', 'Region Norrbotten', 'en'),
  ('operational', 'Sara Heikki', 'sara.heikki@gallivare.example', 'Gällivare kommun', 'sv'),
  ('operational', 'Petra Lindgren', 'petra.lindgren@pitea.example', 'Piteå kommun', 'sv'),
  ('operational', 'Lars Bergström', 'lars.bergstrom@boden.example', 'Bodens kommun', 'sv'),
  ('operational', 'Olga Niemi', 'olga.niemi@kalix.example', 'Kalix kommun', 'sv')
) p (code, name, email, organisation, language)
join smv.steering_group g using (code)
where not exists (select from smv.recipient);

insert into smv.role_holder (role, district_id, steering_group_id, name, email)
select p.role, d.id, g.id, p.name, p.email
from (values
  ('county_coordinator', null, null, 'Anna Samuelsson', 'samordnare@smv.example'),
  ('deputy_coordinator', null, null, 'Björn Hedlund', 'bitradande.samordnare@smv.example'),
  ('municipal_coordinator', 'PA', null, 'Petra Lindgren', 'rapportor.pa@smv.example'),
  ('municipal_coordinator', 'LB', null, 'Lars Bergström', 'rapportor.lb@smv.example'),
  ('municipal_coordinator', 'ON', null, 'Olga Niemi', 'rapportor.on@smv.example'),
  ('municipal_coordinator', 'KN', null, 'Karin Aho', 'rapportor.kn@smv.example'),
  ('region_coordinator', null, null, 'Inger Johansson', 'inger.johansson@region.example'),
  ('police_coordinator', null, null, 'Jonas Ek', 'jonas.ek@polisen.example'),
  ('chair', null, 'political', 'Gunilla Öberg', 'gunilla.oberg@pitea.example'),
  ('secretary', null, 'political', 'Björn Hedlund', 'bitradande.samordnare@smv.example'),
  ('chair', null, 'county', 'Mats Wikström', 'mats.wikstrom@kommunforbundet.example'),
  ('chair', null, 'operational', 'Anna Samuelsson', 'samordnare@smv.example')
) p (role, district, steering_group, name, email)
left join smv.district d on d.code = p.district
left join smv.steering_group g on g.code = p.steering_group
where not exists (select from smv.role_holder);
