// The activity report: a row for every indicator and month, zeros written out, so that a missing row means missing.
import { contactsOf } from './contacts.mjs';
import { isSmall } from './organisation.mjs';
import { months } from './months.mjs';
import { randomFor } from './random.mjs';
import { byDistrict, byMunicipality, contactsByDistrict, contactsByMunicipality, meanOf, shelter } from './series.mjs';
import { shelterOf } from './shelter.mjs';
import { staffRows } from './staff.mjs';
import { applyStories } from './stories.mjs';

/** All rows of a district: month → rows of `{ municipality, actor, indicator, group, sex, value, comment }`. */
export function activityOf(district) {
  const rows = new Map(months.map(month => [month, []]));
  for (const municipality of district.municipalities) {
    const place = { name: municipality.code, municipality: municipality.code, population: municipality.population, small: isSmall(municipality), trained: district.trained };
    addCounts(rows, place, byMunicipality);
    addContacts(rows, place, contactsByMunicipality);
    addShelter(rows, place, 'SOC');
  }
  const whole = { name: district.code, municipality: '', population: district.population, small: false, trained: district.trained };
  addCounts(rows, whole, byDistrict);
  addContacts(rows, whole, contactsByDistrict);
  addShelter(rows, whole, 'KVJ');
  for (const month of months) rows.get(month).push(...staffRows(district, month));
  applyStories(district, rows);
  return rows;
}

function addCounts(rows, place, list) {
  for (const series of list)
    for (const [group, sex, rate] of cellsFor(place, series.cells)) {
      const random = randomFor(`${place.name} ${series.indicator} ${series.actor} ${group} ${sex}`);
      for (const month of months) {
        const value = series.of
          ? random.binomial(find(rows.get(month), place, series.of, series.actor, group, sex).value, series.share)
          : random.poisson(meanOf(series, rate, place.population, month, place.trained));
        add(rows, month, place, series.indicator, series.actor, group, sex, value);
      }
    }
}

function addContacts(rows, place, { actor, cells }) {
  for (const [group, sex, rate] of cellsFor(place, cells))
    for (const [month, { persons, conversations }] of contactsOf(`${place.name} ${actor} ${group}`, rate, place.population)) {
      add(rows, month, place, 'STODKONTAKT', actor, group, sex, persons);
      add(rows, month, place, 'STODSAMTAL', actor, group, sex, conversations);
    }
}

function addShelter(rows, place, actor) {
  const sex = place.small ? 'A' : 'K';
  for (const [month, stay] of shelterOf(`${place.name} ${actor}`, shelter[actor], place.population)) {
    add(rows, month, place, 'SKYDD_NY', actor, 'vuxen_utsatt', sex, stay.adults);
    add(rows, month, place, 'SKYDD_NY', actor, 'barn', 'A', stay.children);
    add(rows, month, place, 'SKYDD_DYGN', actor, 'vuxen_utsatt', sex, stay.adultNights);
    add(rows, month, place, 'SKYDD_DYGN', actor, 'barn', 'A', stay.childNights);
  }
}

/** The cells of a series; a small municipality does not split them by sex. */
function cellsFor(place, cells) {
  if (!place.small) return cells;
  const rates = new Map();
  for (const [group, , rate] of cells) rates.set(group, (rates.get(group) ?? 0) + (rate ?? 0));
  return [...rates].map(([group, rate]) => [group, 'A', rate]);
}

function add(rows, month, place, indicator, actor, group, sex, value) {
  rows.get(month).push({ municipality: place.municipality, actor, indicator, group, sex, value, comment: '' });
}

function find(rows, place, indicator, actor, group, sex) {
  return rows.find(row => row.municipality === place.municipality && row.indicator === indicator && row.actor === actor
    && row.group === group && row.sex === sex);
}
