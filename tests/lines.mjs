// Whole plays, as moves. `otr play` and the coach's best line show where they come from.

const line = (act, on) => ({ act, on });
const standing = (id) => ({ standing: id });

export const CASES = [
  {
    id: "the-offer",
    title: "The Offer",
    // Opens what belongs in the open, tells the team, goes out twice and tables the fair package.
    good: [
      line("open-daylight"),
      standing("tell"),
      standing("ask"),
      line("share"),
      line("trade", 0),
      line("trade", 1),
      line("stand-up"),
      standing("ask"),
      line("trade", 2),
      line("trade", 3),
      line("share"),
      { package: [1, 2, 2, 0, 1] },
    ],
  },
  {
    id: "night-shift",
    title: "Night Shift",
    good: [
      line("explain"),
      line("explain"),
      line("open-daylight"),
      standing("tell"),
      standing("ask"),
      line("trade", 0),
      line("trade", 1),
      line("trade", 2),
      standing("ask"),
      line("trade", 3),
      line("agree-process"),
      line("agree-process"),
      line("stand-up"),
      line("stand-up"),
      { package: [0, 2, 2, 1, 1] },
    ],
  },
];
