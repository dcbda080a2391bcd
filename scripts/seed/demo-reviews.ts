export type DemoReview = {
  handle: string;
  /** Address of the demo customer who bought it. */
  by: string;
  author: string;
  rating: 1 | 2 | 3 | 4 | 5;
  title: string;
  body: string;
  language?: 'de' | 'ar';
  /** What the moderator did; published when left out. */
  outcome?: 'waits' | { rejected: string };
};

const of = (handle: string, reviews: Omit<DemoReview, 'handle'>[]): DemoReview[] =>
  reviews.map((review) => ({ handle, ...review }));

/** What the demo's customers say of what they bought: hand-written, some unhappy, two not yet read. */
export const demoReviews: DemoReview[] = [
  ...of('rose-teapot', [
    {
      by: 'amira@lindqvist.example',
      author: 'Amira L.',
      rating: 5,
      title: 'It really does not drip',
      body: 'I have owned four teapots that promised this. This one keeps the promise: six weeks, one white tablecloth, not a spot. The lid stays on when you pour the last cup, too.',
    },
    {
      by: 'theo.okonjo@post.example',
      author: 'Theo',
      rating: 4,
      title: 'Lovely, smaller than I pictured',
      body: 'Four cups if they are small cups. For two people it is just right. The glaze has tiny differences in it that I like more every week.',
    },
    {
      by: 'hana@takahashi.example',
      author: 'Hana T.',
      rating: 5,
      title: 'The built-in strainer is clever',
      body: 'No leaves in the cup even with fine sencha, and the strainer rinses clean under the tap.',
    },
    {
      by: 'declan.m@post.example',
      author: 'Declan',
      rating: 2,
      title: 'Handle gets hot',
      body: 'Good looking pot, but with boiling water the handle is too warm to hold after ten minutes. I use a cloth now. For the price I had hoped not to.',
    },
  ]),
  ...of('slow-morning-cup', [
    {
      by: 'shopper@souk.example',
      author: 'Sam',
      rating: 5,
      title: 'Heavy in the best way',
      body: 'Coffee is still hot at the bottom. My old mugs feel like paper now.',
    },
    {
      by: 'josephine.b@mail.example',
      author: 'Josephine B.',
      rating: 4,
      title: 'Two fingers, as it says',
      body: 'The handle is snug. I knew that from the page, so no complaint, but people with large hands should believe it.',
    },
    {
      by: 'anders.thorsen@post.example',
      author: 'Anders',
      rating: 5,
      title: 'Schwer, warm, richtig',
      body: 'Liegt gut in der Hand und hält den Kaffee lange heiß. Die Spülmaschine macht der Glasur bisher nichts aus.',
      language: 'de',
    },
    {
      by: 'priya.raman@mail.example',
      author: 'Priya R.',
      rating: 3,
      title: 'Clay is not the clay in the picture',
      body: 'On my screen Clay was a warm orange. What came is closer to brown. Nice cup otherwise, and I kept it.',
    },
  ]),
  ...of('thyme-honey-500-g', [
    {
      by: 'noor@el-amin.example',
      author: 'Noor',
      rating: 5,
      title: 'عسل بطعم الجبل',
      body: 'رائحة الزعتر واضحة من أول ملعقة، وليس حلوًا أكثر من اللازم. طلبته مرتين حتى الآن.',
      language: 'ar',
    },
    {
      by: 'ravi@subramaniam.example',
      author: 'Ravi S.',
      rating: 5,
      title: 'Gone in nine days',
      body: 'We meant to save it for guests.',
    },
    {
      by: 'gwen@abernathy.example',
      author: 'Gwen',
      rating: 4,
      title: 'Set solid in the cold',
      body: 'It arrived hard as a candle after a frosty week. Warm water fixed that. The taste is worth the wait.',
    },
  ]),
  ...of('pomegranate-daypack', [
    {
      by: 'jonas.ekwueme@mail.example',
      author: 'Jonas E.',
      rating: 5,
      title: 'Rain for an hour, dry inside',
      body: 'Cycled home through a proper storm. The laptop sleeve was dry, and so was the bread on top of it.',
    },
    {
      by: 'meiling@farrow.example',
      author: 'Mei-Ling',
      rating: 4,
      title: 'Great bag, stiff for a month',
      body: 'The waxed canvas needs breaking in. Now it hangs as it should. One inner pocket more and I would never need another bag.',
    },
    {
      by: 'eli.nakai@mail.example',
      author: 'Eli N.',
      rating: 3,
      title: 'Straps are a little short',
      body: 'I am tall, and on the last hole the straps still sit high. My daughter has it now and loves it.',
    },
    {
      by: 'freya.nordahl@mail.example',
      author: 'Freya',
      rating: 5,
      title: 'Two winters in',
      body: 'This is my second order. The first one is in its second winter and the seams look new. Rewax it once a year.',
    },
    {
      by: 'ines.carvalho@mail.example',
      author: 'Inês',
      rating: 5,
      title: 'Pockets!',
      body: 'Six of them, and all deep. I left my other bag at home.',
      outcome: 'waits',
    },
  ]),
  ...of('long-player-headphones', [
    {
      by: 'wendell.price@post.example',
      author: 'Wendell P.',
      rating: 5,
      title: 'Made me listen to whole records again',
      body: 'No hiss, nothing hyped. They sit lightly enough that I forget them until the side ends.',
    },
    {
      by: 'katya.s@mail.example',
      author: 'Katya',
      rating: 4,
      title: 'Cable could be longer',
      body: 'Sound is wonderful. From the sofa to the amplifier I needed an extension.',
    },
    {
      by: 'samuel.osei@post.example',
      author: 'Samuel O.',
      rating: 2,
      title: 'Not for glasses',
      body: 'The cushions press the arms of my glasses into my head after half an hour. Returned without any trouble, which I do want to say.',
    },
  ]),
  ...of('trailhead-boot', [
    {
      by: 'eli.nakai@mail.example',
      author: 'Eli N.',
      rating: 5,
      title: 'No blisters, day one',
      body: 'Eleven miles on the first day out of the box and nothing to report. Size up if you wear thick socks.',
    },
    {
      by: 'carlos.ibarra@mail.example',
      author: 'Carlos I.',
      rating: 4,
      title: 'Solid',
      body: 'Grips wet rock better than my old pair. Laces are a bit long; I cut them.',
    },
    {
      by: 'beatrix@vanhouten.example',
      author: 'Bea',
      rating: 3,
      title: 'Warm, almost too warm',
      body: 'Perfect from October on. In August my feet were cooking.',
    },
    {
      by: 'jonas.ekwueme@mail.example',
      author: 'Jonas E.',
      rating: 5,
      title: 'Wide enough at last',
      body: 'My feet are broad and most boots pinch. These did not, not even downhill.',
      outcome: 'waits',
    },
  ]),
  ...of('clover-socks', [
    {
      by: 'tariq.hassan@post.example',
      author: 'Tariq',
      rating: 5,
      title: 'They stay up',
      body: 'That is all I want from a sock.',
    },
    {
      by: 'lucia.benavides@mail.example',
      author: 'Lucía B.',
      rating: 4,
      title: 'Good wool, plain box',
      body: 'Bought as a present. The socks are lovely; the box they came in was not.',
    },
    {
      by: 'oksana.dubenko@post.example',
      author: 'Oksana',
      rating: 1,
      title: 'A hole after three washes',
      body: 'Washed at 30, as the label says, and the left heel gave way. I have asked for a new pair.',
    },
  ]),
  ...of('long-red-scarf', [
    {
      by: 'freya.nordahl@mail.example',
      author: 'Freya',
      rating: 5,
      title: 'My friends find me in a crowd',
      body: 'Exactly as red as it looks, and long enough to go round twice. It does not scratch.',
    },
    {
      by: 'marcus@whitfield.example',
      author: 'Marcus W.',
      rating: 4,
      title: 'Colour ran a little',
      body: 'The first wash turned the water pink. Since then nothing. Wash it alone once.',
    },
  ]),
  ...of('corner-bear', [
    {
      by: 'ines.carvalho@mail.example',
      author: 'Inês',
      rating: 5,
      title: 'Survived a toddler',
      body: 'Dragged by one ear through two airports and a puddle. Machine washed in a pillowcase. Still smiling.',
    },
    {
      by: 'zoe.lambert@mail.example',
      author: 'Zoë',
      rating: 5,
      title: 'Zu fest? Nein, genau richtig',
      body: 'Erst dachte ich, er sei zu hart gestopft. Nach einer Woche Kuscheln ist er perfekt.',
      language: 'de',
    },
  ]),
  ...of('rosewater-soap', [
    {
      by: 'lucia.benavides@mail.example',
      author: 'Lucía B.',
      rating: 5,
      title: 'The whole bathroom',
      body: 'One bar scents the room, softly. It lasts: we are six weeks in with two people.',
    },
    {
      by: 'samuel.osei@post.example',
      author: 'Samuel O.',
      rating: 3,
      title: 'Softens in a wet dish',
      body: 'Smells lovely. Needs a dish that drains, or it turns to jelly overnight.',
    },
  ]),
  ...of('beeswax-candle', [
    {
      by: 'beatrix@vanhouten.example',
      author: 'Bea',
      rating: 5,
      title: 'Burns straight down',
      body: 'No tunnel, no soot on the ceiling, and it smells of honey and not of perfume.',
    },
    {
      by: 'marcus@whitfield.example',
      author: 'Marcus W.',
      rating: 4,
      title: 'Good light',
      body: 'A little shorter than I thought, but it burned for a whole long supper and the one after.',
    },
    {
      by: 'gwen@abernathy.example',
      author: 'Gwen',
      rating: 5,
      title: 'CALL ME FOR A DISCOUNT',
      body: 'Same candle half price, write to the address below.',
      outcome: { rejected: 'It advertises. Tell us about the candle, and we will gladly publish that.' },
    },
  ]),
  ...of('brass-compass', [
    {
      by: 'wendell.price@post.example',
      author: 'Wendell P.',
      rating: 5,
      title: 'Agrees with my old one',
      body: 'Checked it against a surveyor’s compass on three hills. Same north each time. The lid closes with a very good click.',
    },
    {
      by: 'carlos.ibarra@mail.example',
      author: 'Carlos I.',
      rating: 4,
      title: 'Heavier than plastic',
      body: 'Of course it is. I still take it along.',
    },
  ]),
];
