import type { StaffRole } from '@souk/service-kit/identity';

/** Shown beside the sign-in of the admin in demo mode. */
export const DEMO_STAFF_PASSWORD = 'open-the-shutters';

/** Shown beside the sign-in of the shop in demo mode. */
export const DEMO_SHOPPER_PASSWORD = 'evening-at-the-souk';

export const demoStaff: { email: string; name: string; role: StaffRole }[] = [
  { email: 'owner@souk.example', name: 'Nadia Haddad', role: 'owner' },
  { email: 'manager@souk.example', name: 'Idris Mensah', role: 'manager' },
  { email: 'fulfilment@souk.example', name: 'Tomas Varga', role: 'fulfilment' },
  { email: 'support@souk.example', name: 'Yuna Park', role: 'support' },
];

export type DemoCustomer = {
  id: string;
  email: string;
  name: string;
  /** Days before the demo world begins. */
  joinedDaysAgo: number;
  address: { line1: string; line2?: string; city: string; region: string; postcode: string };
};

const people: [
  name: string,
  email: string,
  joinedDaysAgo: number,
  street: string,
  city: string,
  region: string,
  postcode: string,
][] = [
  ['Sam Rivera', 'shopper@souk.example', 88, '208 Harbor Street, Apt 6', 'Seattle', 'WA', '98101'],
  ['Amira Lindqvist', 'amira@lindqvist.example', 119, '1418 Alder Street, Apt 4', 'Seattle', 'WA', '98122'],
  ['Jonas Ekwueme', 'jonas.ekwueme@mail.example', 116, '77 Barton Hills Drive', 'Austin', 'TX', '78704'],
  ['Mei-Ling Farrow', 'meiling@farrow.example', 112, '19 Munjoy Lane', 'Portland', 'ME', '04101'],
  ['Theo Okonjo', 'theo.okonjo@post.example', 108, '2250 North Sawyer Avenue', 'Chicago', 'IL', '60647'],
  [
    'Ines Carvalho',
    'ines.carvalho@mail.example',
    104,
    '4312 Telegraph Road, Unit B',
    'Oakland',
    'CA',
    '94609',
  ],
  ['Noor El-Amin', 'noor@el-amin.example', 101, '830 Michigan Street', 'Ann Arbor', 'MI', '48104'],
  ['Wendell Price', 'wendell.price@post.example', 97, '61 Spruce Hollow', 'Burlington', 'VT', '05401'],
  ['Katya Sorokina', 'katya.s@mail.example', 94, '1105 Ocean Parkway, Apt 12C', 'Brooklyn', 'NY', '11230'],
  ['Ravi Subramaniam', 'ravi@subramaniam.example', 92, '5 Cedar Court', 'Edison', 'NJ', '08820'],
  ['Lucía Benavides', 'lucia.benavides@mail.example', 85, '940 Agua Fria Street', 'Santa Fe', 'NM', '87501'],
  ['Declan Moriarty', 'declan.m@post.example', 80, '33 Dorchester Avenue', 'Boston', 'MA', '02127'],
  ['Hana Takahashi', 'hana@takahashi.example', 76, '2717 Manoa Road', 'Honolulu', 'HI', '96822'],
  [
    'Josephine Baptiste',
    'josephine.b@mail.example',
    71,
    '1820 Esplanade Avenue',
    'New Orleans',
    'LA',
    '70116',
  ],
  ['Anders Thorsen', 'anders.thorsen@post.example', 66, '418 Como Avenue', 'Saint Paul', 'MN', '55103'],
  ['Priya Raman', 'priya.raman@mail.example', 61, '3600 Peachtree Walk, Unit 210', 'Atlanta', 'GA', '30309'],
  ['Marcus Whitfield', 'marcus@whitfield.example', 55, '12 Broad Street', 'Charleston', 'SC', '29401'],
  ['Oksana Dubenko', 'oksana.dubenko@post.example', 50, '7421 Ridge Avenue', 'Philadelphia', 'PA', '19128'],
  ['Eli Nakai', 'eli.nakai@mail.example', 44, '550 San Francisco Street', 'Flagstaff', 'AZ', '86001'],
  ['Beatrix van Houten', 'beatrix@vanhouten.example', 39, '86 Central Avenue', 'Holland', 'MI', '49423'],
  ['Samuel Osei', 'samuel.osei@post.example', 33, '1401 Park Road', 'Washington', 'DC', '20010'],
  ['Freya Nordahl', 'freya.nordahl@mail.example', 27, '925 Pearl Street', 'Boulder', 'CO', '80302'],
  [
    'Carlos Ibarra',
    'carlos.ibarra@mail.example',
    21,
    '310 King William Street',
    'San Antonio',
    'TX',
    '78204',
  ],
  ['Gwen Abernathy', 'gwen@abernathy.example', 14, '47 Ninth Street', 'Portland', 'OR', '97209'],
  ['Tariq Hassan', 'tariq.hassan@post.example', 8, '1199 High Street', 'Columbus', 'OH', '43201'],
  ['Zoë Lambert', 'zoe.lambert@mail.example', 3, '620 West Main Street', 'Madison', 'WI', '53703'],
];

/** The first is the demo shopper. Ids are fixed, so that other demo worlds can name the same people. */
export const demoCustomers: DemoCustomer[] = people.map(
  ([name, email, joinedDaysAgo, street, city, region, postcode], place) => {
    const [line1 = street, line2] = street.split(', ');
    return {
      id: `01930000-0000-7000-8000-${(place + 1).toString().padStart(12, '0')}`,
      email,
      name,
      joinedDaysAgo,
      address: { line1, ...(line2 ? { line2 } : {}), city, region, postcode },
    };
  },
);
