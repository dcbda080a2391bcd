/** What people ask the demo hall for, and what it is called there. */
export const demoSynonyms: string[][] = [
  ['sofa', 'couch', 'settee'],
  ['daypack', 'backpack', 'rucksack'],
  ['torch', 'flashlight'],
  ['teapot', 'tea kettle'],
  ['wellington', 'rain boot', 'gumboot'],
  ['headphones', 'headset'],
  ['scissors', 'shears'],
  ['bicycle', 'bike', 'cycle'],
  ['tee', 't shirt'],
];
