import { ascending } from '../compile/objects.js';
import type { Selection } from '../compile/selection.js';
import { all, Row, type Sql, sql } from '../compile/sql.js';
import { spanOf } from '../lookups.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import type { ResolvedRows } from '../resolution/read.js';

/** The reports of an event, each by its main trigger, with what they are compared by (see `StoredReport`). */
export function reportsOf(field: Selection, event: Row<'event'>): ResolvedRows {
  const report = field.row('event_report');
  const article = field.row('article');
  const trigger = field.row('report_trigger');
  const counted = new Row('counted$', 'event_report');
  const reports = sql`from ${table(counted)} where ${all(tie('event.reports', event, counted))}`;
  return {
    family: 'eventJoins',
    count: sql`(select count(*)::int ${reports})`,
    ids: sql`select ${counted.local_id} ${reports}`,
    rows: {
      from: joinedAll(
        report,
        joined('event_report.article', report, article),
        joined('event_report.mainTrigger', report, trigger),
      ),
      link: tie('event.reports', event, report),
    },
    order: [
      ascending('timestamptz', article.sort_at),
      ascending('uuid', report.article_id),
      ascending('int', report.position),
    ],
    of: storedReport(report, article),
    span: spanOf(trigger),
  };
}

function storedReport(report: Row<'event_report'>, article: Row<'article'>): Sql {
  const place = new Row('place$', 'article_entity');
  const trigger = new Row('trigger$', 'report_trigger');
  const figure = new Row('figure$', 'figure');
  const participant = new Row('participant$', 'report_participant');
  const named = new Row('named$', 'article_entity');
  const entity = new Row('entity$', 'entity');
  const name = new Row('n', 'entity_name');
  const other = new Row('other$', 'event_report');
  const ofTriggers = sql`from ${table(trigger)} where ${all(tie('event_report.triggers', report, trigger))}`;
  const placeId = sql`(select ${place.entity_id} from ${table(place)} where ${all(tie('event_report.place', report, place))})`;
  const participants = joinedAll(
    participant,
    joined('report_participant.named', participant, named, 'left join'),
  );
  const ofReport = all(tie('event_report.participants', report, participant));
  const row = sql`to_jsonb(${report}) || jsonb_build_object(
    'published_at', ${article.published_at},
    'copy_group', ${article.copy_group},
    'story_id', ${article.story_id},
    'place_id', ${placeId},
    'triggers', (select json_agg(json_build_object('position', ${trigger.position}, 'text', ${trigger.text})) ${ofTriggers}),
    'sentences', (select json_agg(utf16_slice(${article.text}, ${article.astral}, ${trigger.sentence_start}, ${trigger.sentence_end})) ${ofTriggers}),
    'figures', (
      select coalesce(json_agg(json_build_object('value', ${figure.value}, 'counted', ${figure.counted}, 'unit', ${figure.unit}) order by ${figure.position}), '[]')
      from ${table(figure)} where ${all(tie('event_report.figures', report, figure))}),
    'participants', (
      select coalesce(json_agg(json_build_object('position', ${participant.position}, 'role', ${participant.role}, 'text', ${participant.text}, 'entityId', ${named.entity_id}) order by ${participant.position}), '[]')
      from ${participants} where ${ofReport}))`;
  const facts = sql`(
    select json_object_agg(${entity.id}, json_build_object(
      'name', ${entity.name}, 'isPlace', ${entity.kind} = 'PLACE', 'countryCode', ${entity.country_code},
      'isCountry', exists (select from ${table(name)} where ${name.entity_id} = ${entity.id} and ${name.gazetteer_id} like 'country:%'),
      'latitude', ${entity.latitude}, 'longitude', ${entity.longitude}))
    from ${table(entity)}
    where ${entity.id} = ${placeId} or ${entity.id} in (select ${named.entity_id} from ${participants} where ${ofReport}))`;
  const ofItsType = sql`(select count(*) from ${table(other)} where ${other.article_id} = ${report.article_id} and ${other.type} = ${report.type})`;
  return sql`json_build_object('row', ${row}, 'facts', ${facts}, 'ofItsType', ${ofItsType})`;
}
