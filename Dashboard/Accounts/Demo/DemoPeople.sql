insert into smv.recipient (steering_group_id, name, email, organisation, language, role)
select g.id, p.name, p.email, p.organisation, p.language, p.role
from (values
  ('political', 'Gunilla Öberg', 'gunilla.oberg@pitea.example', 'Piteå kommun', 'sv', 'member'),
  ('political', 'Henrik Lundström', 'henrik.lundstrom@lulea.example', 'Luleå kommun', 'sv', 'member'),
  ('political', 'Maarit Kangas', 'maarit.kangas@haparanda.example', 'Haparanda stad', 'sv', 'substitute'),
  ('political', 'Inger Johansson', 'inger.johansson@region.example', 'Region Norrbotten', 'sv', 'copy'),
  ('county', 'Mats Wikström', 'mats.wikstrom@kommunforbundet.example', 'Kommunförbundet Norrbotten', 'sv', 'member'),
  ('county', 'Eva Stenman', 'eva.stenman@lansstyrelsen.example', 'Länsstyrelsen i Norrbottens län', 'sv', 'member'),
  ('county', 'Jonas Ek', 'jonas.ek@polisen.example', 'Polismyndigheten', 'sv', 'member'),
  ('county', 'Helen Murray', 'helen.murray@region.example', 'Region Norrbotten', 'en', 'copy'),
  ('operational', 'Sara Heikki', 'sara.heikki@gallivare.example', 'Gällivare kommun', 'sv', 'member'),
  ('operational', 'Petra Lindgren', 'petra.lindgren@pitea.example', 'Piteå kommun', 'sv', 'member'),
  ('operational', 'Lars Bergström', 'lars.bergstrom@boden.example', 'Bodens kommun', 'sv', 'member'),
  ('operational', 'Olga Niemi', 'olga.niemi@kalix.example', 'Kalix kommun', 'sv', 'member')
) p (code, name, email, organisation, language, role)
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
