// Whole plays, as moves. `otr play` and the coach's best line show where they come from.

const line = (act, on) => ({ act, on });
const standing = (id) => ({ standing: id });

export const CASES = [
  {
    id: "the-offer",
    title: "The Offer",
    // Opens what belongs in the open, waits for the coffee, goes out twice, brings it back and tables the fair package.
    good: [
      line("open-daylight"),
      line("explain"),
      standing("tell"),
      standing("ask"),
      line("trade", 0),
      line("trade", 1),
      line("trade", 2),
      standing("ask"),
      line("trade", 3),
      line("stand-up"),
      line("explain"),
      { package: [0, 2, 2, 0, 1] },
    ],
  },
  {
    id: "night-shift",
    title: "Night Shift",
    good: [
      line("explain"),
      line("open-daylight"),
      standing("tell"),
      standing("ask"),
      line("share"),
      standing("ask"),
      line("trade", 1),
      line("trade", 2),
      line("trade", 3),
      line("explain"),
      { package: [0, 2, 2, 1, 1] },
    ],
  },
];
