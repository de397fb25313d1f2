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
  new RegExp(`(?:召开|举行|举办|组织召开|出席|参加)(?:了|的)?(?:这次|本次|此次|一次|一个)?${NAME}${MEETING}${STOP}`, 'u'),
  new RegExp(`(?:这次|今天的|本次|此次)${NAME}${MEETING}(?=的(?:主要)?(?:任务|目的)|，?是)`, 'u'),
];

/** 这次会议的主要任务是：……: what the meeting is for. */
const PURPOSE = /(?:这次|本次|今天的?|此次)(?:大会|会议)的?(?:主要)?(?:任务|目的)(?:就?是)[：，]?([^。]+)/u;
const KINDS: [RegExp, string][] = [
  [/总结.*表彰/u, '总结表彰'],
  [/动员.*部署/u, '动员部署'],
  [/动员/u, '动员'],
  [/部署|安排/u, '部署'],
  [/总结/u, '总结'],
  [/推进/u, '推进'],
];
const SUBJECT = /^[^，。]{0,4}?((?:全|我)[省市县区镇乡][^，。；：“”]{2,16}?)(?:自|从|开展|启动|工作|，)/u;
const STAGE = /(?:转入|进入)(第[一二三四]阶段)/u;
const LONGEST_OPENING = 24;

/**
 * A title for a speech that has none of its own, out of what its opening calls the meeting;
 * where it calls it nothing, out of its subject and purpose; else its first words.
 * Each comes with the words that it rests on.
 */
export function inferTitle(zones: Zones, blocks: readonly Block[]): Inferred | undefined {
  return fromName(zones.opening) ?? fromPurpose(zones.opening) ?? fromFirstWords(blocks);
}

function fromName(opening: string): Inferred | undefined {
  for (const pattern of NAMED) {
    const match = pattern.exec(opening);
    if (!match?.[1]) continue;
    const name = match[1].replace(/^(?:全体|的|一次|我们的)/u, '');
    if (/^(?:大会|会议|会)$/u.test(name) || name.length < 4) continue;
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

function fromFirstWords(blocks: readonly Block[]): Inferred | undefined {
  const first = blocks.find((block) => block.kind === 'heading' || !block.role);
  if (!first) return undefined;
  const words = first.text.slice(0, LONGEST_OPENING).replace(/[，。；：、“（]$/u, '');
  return { value: words.length < first.text.length ? `${words}……` : words, evidence: [words] };
}
