/**
 * From when to when a new event is, as the URL's `dates=` says in UTC (`20301231T193000Z/20301231T203000Z`); undefined
 * for every other form.
 */
export function urlDates({ search }: Location): [from: Date, until: Date] | undefined {
  const dates = new URLSearchParams(search).get('dates') ?? '';
  const [from, until] = dates.split('/').map(readStamp);
  return from && until && [from, until];
}

function readStamp(stamp: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds] = parts;
  return new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}
