/** The same data in vis-timeline: a company a group, the last dated claim of a milestone a range. */
const YEAR = /\d{4}/g;

/** The years of a claim's date are as much as the picture needs. */
function itemOf({ id, company, title, claims }) {
  const years = claims.flatMap(({ date }) => (date ?? '').match(YEAR) ?? []).slice(-2);
  if (years.length === 0) return [];
  const numbers = years.map(Number);
  const start = new Date(Date.UTC(Math.min(...numbers), 0, 1));
  const end = new Date(Date.UTC(Math.max(...numbers) + 1, 0, 1));
  return [{ id, group: company, content: title, start, end, type: 'range' }];
}

async function show() {
  const response = await fetch('/data/solid-state-batteries.json');
  const { companies, milestones } = await response.json();
  const groups = companies.map(({ id, name }) => ({ id, content: name }));
  const items = milestones.flatMap(itemOf);
  const options = { orientation: { axis: 'top', item: 'top' }, zoomKey: 'ctrlKey' };
  const place = document.querySelector('#timeline');
  new vis.Timeline(place, new vis.DataSet(items), new vis.DataSet(groups), options);
}

show();
