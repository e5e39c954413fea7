// Fills an empty, migrated database with assessments as they come in real use, and picks some whose links are known.
import type { Pool } from "pg"
import { hashToken } from "../src/core/secret-link.ts"
import { FIELDS } from "../src/features/assessment/instrument.ts"
import { latestInstrument } from "../src/features/assessment/instruments.ts"
import { personalToken } from "../src/features/assessment/links.ts"

/** A participation that can be visited: its token is a value of the cookie for links. */
export type Place = { id: string; token: string; criterion: string }
/** Places whose answers are still being given, and places in revealed assessments with levels placed together. */
export type Places = { answering: Place[]; revealed: Place[] }

/**
 * Adds assessments: two to four participants each, who all gave eleven answers; half are revealed, a quarter has levels placed
 * together, confirmed, and two actions.
 */
export async function seed(pool: Pool, assessments: number, secret: string): Promise<Places> {
  const client = await pool.connect()
  const criteria = FIELDS.flatMap((field) =>
    latestInstrument(field).criteria.map((one, place) => ({ field, key: one.key, place })),
  )
  // Filling takes longer than any statement of the program may.
  await client.query(`
    set statement_timeout = 0;
    create temp table asked (field text, criterion text, place int);
    create temp table planned (n int, id uuid, field text, at timestamptz, revealed boolean, placed boolean)`)
  await client.query("insert into asked select * from jsonb_to_recordset($1) as one (field text, key text, place int)", [
    JSON.stringify(criteria),
  ])
  await client.query(PLANNED, [assessments, FIELDS])
  for (const statement of [ASSESSMENTS, PARTICIPANTS, ANSWERS, PLACINGS, CONFIRMATIONS, ACTIONS]) await client.query(statement)
  await client.query("vacuum analyze")
  client.release(true)
  return { answering: await openPlaces(pool, secret, ANSWERING), revealed: await openPlaces(pool, secret, REVEALED) }
}

/** Gives a sample of participants the links that the program would have made for them. */
async function openPlaces(pool: Pool, secret: string, find: string): Promise<Place[]> {
  const { rows } = await pool.query<{ id: string; criterion: string }>(find, [SAMPLE])
  const places = rows.map((row) => ({ ...row, token: personalToken(secret, row.id, 1) }))
  await pool.query(
    "update participants set link_hash = l.hash from unnest($1::uuid[], $2::bytea[]) l (id, hash) where l.id = participants.id",
    [places.map((one) => one.id), places.map((one) => hashToken(one.token))],
  )
  return places
}

const SAMPLE = 300

// Keys stand in the order of time, like the program's own: milliseconds, then what makes them unique.
const key = (milliseconds: string, rest: string) =>
  `(lpad(to_hex(1790000000000 + ${milliseconds}), 12, '0') || '7' || substr(md5(${rest}), 1, 3) || '8' || substr(md5(${rest}), 4, 15))::uuid`

const PLANNED = `
  insert into planned
  select n, ${key("n * 60000", "'assessment' || n")}, ($2::text[])[1 + n / 4 % 4], to_timestamp(1790000000 + n * 60), n % 2 = 0, n % 4 = 0
  from generate_series(1, $1::int) n`

const ASSESSMENTS = `
  insert into assessments (id, field, instrument_version, subject, mode, created_at, touched_at, revealed_at, thread_id)
  select id, field, 1, 'La préparation de la sortie de l’hôpital, service ' || n, 'together', at, at, case when revealed then at end, id
  from planned`

const PARTICIPANTS = `
  insert into participants (id, assessment_id, person_id, side, name, email, language, starter, link_hash, invited_at, claimed_at, finished_at, shares_answers)
  select one.id, a.id, one.id, case place % 2 when 0 then 'partner' else 'professional' end, case when n % 3 > 0 then 'Personne ' || place end,
    case when n % 5 = 0 then n || '.' || place || '@exemple.fr' end, 'fr', place = 0, sha256(one.id::text::bytea), at, at,
    case when revealed or place = 1 then at end, n % 8 = 0
  from planned a
  cross join generate_series(0, 1 + n % 3) place
  cross join lateral (select ${key("n * 60000 + place", "'participant' || n || '.' || place")} id) one`

const ANSWERS = `
  insert into answers (participant_id, criterion, rating, remark, saved_at)
  select p.id, criterion, case when chance % 23 = 0 then 'cannot_say' else (chance % 5)::text end,
    case when chance % 3 = 0 then 'Nous en avons parlé pendant la réunion de mardi, et il reste des points à éclaircir ensemble.' else '' end, at
  from planned a join participants p on p.assessment_id = a.id join asked on asked.field = a.field
  cross join lateral (select abs(hashtext(p.id || criterion)::bigint) chance) by`

// A level that was changed once is two rows.
const PLACINGS = `
  insert into placings (id, assessment_id, criterion, version, level, note, placed_by_side, placed_at)
  select gen_random_uuid(), a.id, criterion, version, ((version + n + place) % 5)::text,
    case when place % 2 = 0 then 'Décidé ensemble, à revoir au printemps.' else '' end, 'partner', at
  from planned a join asked on asked.field = a.field cross join generate_series(1, 1 + (place % 4 = 0)::int) version
  where placed`

const CONFIRMATIONS = `
  insert into placing_confirmations (placing_id, side, confirmed_at)
  select id, side, placed_at from placings cross join unnest(array['partner', 'professional']) side`

const ACTIONS = `
  insert into improvement_actions (id, assessment_id, what, partner_owner, professional_owner, due_on, created_at)
  select gen_random_uuid(), id, 'Écrire ensemble le document remis à la sortie, puis le relire à deux', 'Une patiente', 'Une infirmière', '2027-03-01', at
  from planned cross join generate_series(1, 2) where placed`

// Evenly over the whole table, not its warm end.
const evenly = (where: string) => `
  select id, criterion from (
    select p.id, first.criterion, row_number() over (order by p.id) place, count(*) over () total
    from participants p join assessments a on a.id = p.assessment_id
    cross join lateral (select criterion from answers where participant_id = p.id order by hashtext(criterion || p.id) limit 1) first
    where ${where}) one
  where place % greatest(1, total / $1::int) = 0 limit $1`
const ANSWERING = evenly("a.revealed_at is null and p.finished_at is null")
const REVEALED = evenly("a.revealed_at is not null and exists (select from placings where assessment_id = a.id)")
