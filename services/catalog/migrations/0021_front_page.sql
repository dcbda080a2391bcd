-- What stands on the front door, in which order and in whose words: one document (docs/decisions/055-the-front-door-is-data.md).
create table front_page (
  there_is_one boolean primary key default true check (there_is_one),
  version integer not null default 1,
  blocks jsonb not null check (jsonb_typeof(blocks) = 'array'),
  edited_at timestamptz not null default business_now(),
  edited_by jsonb not null default '{"kind": "system"}'
);

-- The page every shop begins with. What was chosen for its arches and as its pick stays.
insert into front_page (blocks)
select jsonb_agg(block || jsonb_build_object('id', uuidv7(), 'markets', '[]'::jsonb, 'hidden', false)
  || case
    when block ->> 'kind' = 'hero' and hero.ids is not null
      then jsonb_build_object('things', jsonb_build_object('from', 'products', 'products', hero.ids))
    when block ->> 'kind' = 'things' then jsonb_build_object('pick', feature.id)
    else '{}' end
  order by place)
from jsonb_array_elements($json$[
  {
    "kind": "hero",
    "heading": { "en": "{stalls},\none front door.", "de": "{stalls},\neine Tür.", "ar": "{stalls}،\nوباب واحد." },
    "lead": {
      "en": "Teapots, radios, coats and kites from people who use what they sell. Sent from the hall within a day.",
      "de": "Teekannen, Radios, Mäntel und Drachen von Leuten, die selbst benutzen, was sie verkaufen. Binnen eines Tages verschickt.",
      "ar": "أباريق ومذاييع ومعاطف وطائرات ورقية من أناس يستعملون ما يبيعون. نرسلها من السوق خلال يوم."
    },
    "ways": [
      { "label": { "en": "Walk the stalls", "de": "Durch die Stände bummeln", "ar": "تجوّل بين الدكاكين" }, "to": "/stalls/all" },
      { "label": { "en": "New this week", "de": "Neu diese Woche", "ar": "جديد هذا الأسبوع" }, "to": "/stalls/all?sort=new" }
    ],
    "things": { "from": "newest" }
  },
  {
    "kind": "stalls",
    "heading": { "en": "The stalls", "de": "Die Stände", "ar": "الدكاكين" },
    "stalls": []
  },
  {
    "kind": "things",
    "heading": { "en": "Unpacked this week", "de": "Diese Woche ausgepackt", "ar": "وصل هذا الأسبوع" },
    "more": { "label": { "en": "All new things", "de": "Alles Neue", "ar": "كل الجديد" }, "to": "/stalls/all?sort=new" },
    "things": { "from": "newest" },
    "pick": null
  },
  {
    "kind": "pricing",
    "heading": { "en": "Every price shows its working.", "de": "Jeder Preis zeigt seine Rechnung.", "ar": "كل سعر يُريك كيف حُسب." },
    "text": {
      "en": "Ask any price why, in the bag, at the till or months later on your order. You get the same steps we used, to the cent.",
      "de": "Frag jeden Preis, warum: im Korb, an der Kasse oder Monate später bei deiner Bestellung. Du siehst dieselben Schritte, mit denen wir gerechnet haben, auf den Cent genau.",
      "ar": "اسأل أي سعر: لماذا؟ في السلة، أو عند الدفع، أو بعد شهور في طلبك. ترى الخطوات نفسها التي حسبنا بها، بالسنت."
    },
    "way": { "label": { "en": "How we price", "de": "So rechnen wir", "ar": "كيف نحسب السعر" }, "to": "/info/pricing" }
  }
]$json$::jsonb) with ordinality as written (block, place),
  lateral (select jsonb_agg(product_id order by position) as ids from showcase where slot = 'hero') as hero,
  lateral (select (select product_id from showcase where slot = 'feature' order by position limit 1) as id) as feature;

delete from showcase where slot in ('hero', 'feature');
