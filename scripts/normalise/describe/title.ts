import type { Block } from '../../../src/speech/body.ts';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import { clauseAt, type Zones } from './passages.ts';

type Inferred = NonNullable<FrontMatter['inferredTitle']>;

const NAME = '((?:“[^”]{1,30}”|[^，。；！？：、“”]){2,40}?';
const MEETING =
  '(?:推进|动员|部署|总结|表彰|座谈|调度|现场|现场推进|工作|专题|培训|收心|党|干部|全体|代表|学习)*(?:大会|会议|会|仪式|典礼|开班式|培训班))';
const STOP = '(?=[，。；！？、]|的|是|上|，|之际|已|即将|就要|$)';

/** Ways in which an opening names the meeting; the name is the first group of each. */
const NAMED = [
  new RegExp(
    `(?:召开|举行|举办|组织召开|出席|参加)(?:了|的)?(?:这次|本次|此次|一次|一个)?${NAME}${MEETING}${STOP}`,
    'u',
  ),
  new RegExp(`(?:这次|今天的|本次|此次)${NAME}${MEETING}(?=的(?:主要)?(?:任务|目的)|，?是)`, 'u'),
  new RegExp(`(?:会议|大会|会)，?是${NAME}(?:的?(?:一个|一次))?${MEETING}${STOP}`, 'u'),
];

/** 这次会议的主要任务是：……: what the meeting is for. */
const PURPOSE =
  /(?:这次|本次|今天的?|此次)(?:大会|会议)的?(?:主要)?(?:任务|目的)(?:就?是)[：，]?([^。]+)/u;
/** Names that name nothing. */
const VAGUE = /^(?:全体|重要|专门|专题|隆重|这样|第.次|一系列|各种|各类|的|.)?(?:大会|会议|会)$/u;
const KINDS: [RegExp, string][] = [
  [/总结.*表彰/u, '总结表彰'],
  [/动员.*部署/u, '动员部署'],
  [/动员/u, '动员'],
  [/部署|安排/u, '部署'],
  [/总结/u, '总结'],
  [/推进/u, '推进'],
];
const SUBJECT =
  /^[^，。]{0,4}?((?:全|我)[省市县区镇乡][^，。；：“”]{2,16}?)(?:自|从|开展|启动|工作|，)/u;
const STAGE = /(?:转入|进入)(第[一二三四]阶段)/u;
const LONGEST_OPENING = 24;

/**
 * A title out of what a speech's opening calls the meeting; where it calls it nothing, out of
 * its subject and purpose. It comes with the words that it rests on.
 */
export function inferTitle({ opening }: Zones): Inferred | undefined {
  return fromName(opening) ?? fromPurpose(opening) ?? fromKind(opening);
}

function fromName(opening: string): Inferred | undefined {
  for (const pattern of NAMED) {
    const match = pattern.exec(opening);
    if (!match?.[1]) continue;
    const name = match[1]
      .replace(/^(?:(?:这|本|此|一)次|这个|一个|今天的|我们的|的)+/u, '')
      .replace(/的(?:一个|一次)/u, '');
    if (VAGUE.test(name) || name.length < 4) continue;
    const evidence = [clauseAt(opening, match.index, match[0].length)];
    return { value: `在${name}上的讲话`, evidence };
  }
  return undefined;
}

function fromPurpose(opening: string): Inferred | undefined {
  const purpose = PURPOSE.exec(opening);
  const subject = SUBJECT.exec(opening);
  const kind = KINDS.find(([pattern]) => pattern.test(purpose?.[1] ?? ''))?.[1];
  if (!purpose || !subject?.[1] || !kind) return undefined;
  const stage = STAGE.exec(opening);
  const evidence = [
    clauseAt(opening, subject.index, subject[0].length),
    ...(stage ? [clauseAt(opening, stage.index, stage[0].length)] : []),
    purpose[0].slice(0, 60),
  ];
  const value = `在${subject[1]}${stage?.[1] ?? ''}${kind}会议上的讲话`;
  return { value, evidence: [...new Set(evidence)] };
}

/** 今天这个现场会……全镇河长制工作: the kind of the meeting and the work that it is about. */
function fromKind(opening: string): Inferred | undefined {
  const kind =
    /(?:今天|这次|本次|此次)(?:的|这个|这次)*((?:现场|座谈|调度|推进|动员|表彰|收心|工作|专题)+(?:大会|会议|会))/u.exec(
      opening,
    );
  const work = /((?:全|我)[省市县区镇乡村校院厂][^，。；、：“”的]{2,14}工作)/u.exec(opening);
  if (!kind?.[1] || !work?.[1]) return undefined;
  const meeting = kind[1].startsWith('工作') ? kind[1].slice(2) : kind[1];
  const evidence = [kind, work].map((found) => clauseAt(opening, found.index, found[0].length));
  return { value: `在${work[1]}${meeting}上的讲话`, evidence: [...new Set(evidence)] };
}

/** 大家好！, 早上好！ tell nothing. */
const GREETING = /^(?:大家|各位|同学们|老师们)?\p{Script=Han}{0,2}[好安][！!。]$/u;

/** The first words of a speech, where nothing says what it is. */
export function firstWords(blocks: readonly Block[]): Inferred | undefined {
  const first = blocks.find(
    (block) =>
      (block.kind !== 'paragraph' || !block.role) &&
      !GREETING.test(block.text) &&
      wordsOf(block.text) !== '',
  );
  if (!first) return undefined;
  const words = wordsOf(first.text);
  return { value: words.length < first.text.length ? `${words}……` : words, evidence: [words] };
}

const wordsOf = (text: string): string =>
  text.slice(0, LONGEST_OPENING).replace(/[，。；：、“（]$/u, '');
