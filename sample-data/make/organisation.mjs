// The districts with their municipalities and populations (SCB, rounded), and when their staff were trained.

export const districts = [
  {
    code: 'PA', name: 'Piteå älvdal', alias: 'Pite älvdal', trained: '2025-03',
    municipalities: [['2581', 'Piteå', 42300], ['2560', 'Älvsbyn', 7900], ['2505', 'Arvidsjaur', 6000], ['2506', 'Arjeplog', 2700]],
  },
  {
    code: 'LB', name: 'Luleå-Boden', alias: 'Luleå Boden', trained: '2024-10',
    municipalities: [['2580', 'Luleå', 79200], ['2582', 'Boden', 28100]],
  },
  {
    code: 'ON', name: 'Östra Norrbotten', alias: 'Östra Norrbotten', trained: '2026-02',
    municipalities: [['2583', 'Haparanda', 9300], ['2514', 'Kalix', 15500], ['2513', 'Överkalix', 3200], ['2518', 'Övertorneå', 4100]],
  },
  {
    code: 'KN', name: 'Kraftfält Norr', alias: 'Kraftfält Norr', trained: '2025-09',
    municipalities: [['2523', 'Gällivare', 17400], ['2584', 'Kiruna', 22500], ['2510', 'Jokkmokk', 4700], ['2521', 'Pajala', 5900]],
  },
].map(district => ({
  ...district,
  municipalities: district.municipalities.map(([code, name, population]) => ({ code, name, population })),
  population: district.municipalities.reduce((sum, [, , population]) => sum + population, 0),
}));

/** Municipalities too small to split their counts by sex. */
export const isSmall = municipality => municipality.population < 5000;
