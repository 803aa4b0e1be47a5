// Forty made-up end users: individuals and organizations, two thirds of them in Colombia, the others in the United States.
import type { Address, EndUser } from '../state.ts'
import { daysBefore, type SeededRandom } from './seeded-random.ts'

const colombians = [
  ['Valentina', 'Ospina Rueda'],
  ['Mateo', 'Cárdenas Lara'],
  ['Luz Dary', 'Pineda'],
  ['Andrés Felipe', 'Quiroga'],
  ['María José', 'Bermúdez'],
  ['Jhon Jairo', 'Taborda'],
  ['Catalina', 'Montoya Gil'],
  ['Óscar Iván', 'Peñaranda'],
  ['Daniela', 'Zuluaga'],
  ['Sebastián', 'Arboleda'],
  ['Yolanda', 'Ñáñez'],
  ['Camilo', 'Restrepo Duque'],
  ['Paola Andrea', 'Galvis'],
  ['Hernán', 'Buitrago'],
  ['Isabella', 'Murcia'],
  ['Julián', 'Castrillón'],
  ['Gloria Inés', 'Hoyos'],
  ['Esteban', 'Londoño Vega'],
  ['Marcela', 'Tovar'],
] as const

const americans = [
  ['Abigail', 'Thornbury'],
  ['Marcus', 'Ellery'],
  ['Priya', 'Ramanujan'],
  ['Connor', "O'Dwyer"],
  ['Destiny', 'Hallworth'],
  ['Wei', 'Zhang-Moore'],
  ['Caleb', 'Stroud'],
  ['Naomi', 'Feldstein'],
  ['Terrell', 'Bridgewater'],
  ['Hannah', 'Kowalczyk'],
  ['Jorge', 'Villaseñor'],
] as const

const colombianCompanies = [
  ['Ferretería La Tuerca', 'Ferretería La Tuerca S.A.S.'],
  ['Café Nevado Alto', 'Inversiones Nevado Alto S.A.S.'],
  ['Transportes Río Claro', 'Transportes Río Claro Ltda.'],
  ['Clínica Dental Sonrisal', 'Sonrisal Odontología S.A.S.'],
  ['Textiles del Otún', 'Textiles del Otún S.A.'],
  ['Conjunto Mirador de Usme', 'Conjunto Residencial Mirador de Usme P.H.'],
] as const

const americanCompanies = [
  ['Bluebonnet Bakery', 'Bluebonnet Bakery LLC'],
  ['Harbor & Pine', 'Harbor and Pine Outfitters Inc'],
  ['Larkspur Clinics', 'Larkspur Clinics PLLC'],
  ['Tamarack Freight', 'Tamarack Freight Corp'],
] as const

export function makeEndUsers(random: SeededRandom, start: Date): readonly EndUser[] {
  return [
    ...colombians.map((names) => individual(random, start, names, 'COL')),
    ...americans.map((names) => individual(random, start, names, 'USA')),
    ...colombianCompanies.map((names) => organization(random, start, names, 'COL')),
    ...americanCompanies.map((names) => organization(random, start, names, 'USA')),
  ]
}

type Country = 'COL' | 'USA'

const individual = (
  random: SeededRandom,
  start: Date,
  [first, last]: readonly [string, string],
  country: Country,
): EndUser => ({
  ...endUser(random, start, country, `${first}.${last}`),
  type: 'INDIVIDUAL',
  first_name: first,
  last_name: last,
  local_id: random.digits(country === 'COL' ? 10 : 8),
  local_id_type: country === 'COL' ? 'NATIONAL_IDENTITY_CARD' : 'DRIVERS_LICENSE',
  date_of_birth: random.between(new Date('1955-01-01'), new Date('2003-12-31')).toISOString().slice(0, 10),
})

const organization = (
  random: SeededRandom,
  start: Date,
  [name, legal]: readonly [string, string],
  country: Country,
): EndUser => ({
  ...endUser(random, start, country, name),
  type: 'ORGANIZATION',
  organization: name,
  organization_legal_name: legal,
  local_id: random.digits(9),
  local_id_type: 'TAXPAYER_ID',
})

function endUser(random: SeededRandom, start: Date, country: Country, name: string): EndUser {
  const createdAt = random.between(daysBefore(start, 90), daysBefore(start, 60))
  const number = random.digits(4)
  return {
    uuid: random.ids.uuid('eur'),
    code: random.ids.code('EU', 11),
    type: '',
    first_name: null,
    last_name: null,
    organization: null,
    organization_legal_name: null,
    local_id: null,
    local_id_type: null,
    local_id_country: country,
    date_of_birth: null,
    email: `${mailboxOf(name)}@example.com`,
    // 555 numbers are not assigned.
    phone_number:
      country === 'COL'
        ? { country_code: '57', number: `300555${number}` }
        : { country_code: '1', number: `202555${number}` },
    address: random.integer(1, 3) === 1 ? null : addressIn(random, country),
    preferred_language: country === 'COL' ? 'es_CO' : 'en_US',
    note: null,
    primary_reference: `CUS-${random.digits(5)}`,
    secondary_reference: null,
    metadata: {},
    createdAt,
    updatedAt: createdAt,
  }
}

const mailboxOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.]/g, '')

const colombianCities = [
  ['Bogotá', 'Cundinamarca', '110111'],
  ['Medellín', 'Antioquia', '050001'],
  ['Cali', 'Valle del Cauca', '760001'],
  ['Pereira', 'Risaralda', '660001'],
] as const

const americanCities = [
  ['Austin', 'TX', '78701'],
  ['Portland', 'OR', '97201'],
  ['Miami', 'FL', '33101'],
] as const

function addressIn(random: SeededRandom, country: Country): Address {
  const [locality, district, postalCode] =
    country === 'COL' ? random.from(colombianCities) : random.from(americanCities)
  const number = random.integer(2, 99)
  return {
    address_line_1:
      country === 'COL'
        ? `Calle ${number} # ${random.integer(2, 60)}-${random.integer(10, 99)}`
        : `${number} Sample Street`,
    address_line_2: null,
    address_line_3: null,
    locality,
    sublocality: null,
    administrative_district: district,
    postal_code: postalCode,
    country,
  }
}
