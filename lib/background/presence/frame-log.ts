import type { Participant } from '../../shared/eyeson/types.ts';

/** Frames that are received within this time of each other, in milliseconds, may have been sent in the other order. */
const ONE_MOMENT_MS = 1_000;
/** No request for participants takes longer than this, in milliseconds. */
const MEMORY_MS = 60_000;

/** A list of participants, corrected by frames. `disagrees`: whether a frame said something else than the list. */
export interface CorrectedList {
  participants: Participant[];
  disagrees: boolean;
}

interface HeardFrame {
  participant: Participant;
  /** When it was received. */
  at: number;
  /** Set if the reply to a later request says the opposite. */
  overruled?: true;
}

/**
 * What the observer's frames have said about each participant of a room, and when they were received. Rails sends the
 * broadcasts of one moment in any order (seen in Rails 6.1), and nothing in a frame tells the right one: where frames
 * disagree, only a request for the participants tells what is true. In memory only: a worker that ends takes the
 * unanswered requests with it. Times in milliseconds of `performance.now()`.
 */
export class FrameLog {
  /** By participant id, the oldest first. */
  readonly #heard = new Map<string, HeardFrame>();
  #list: { ids: ReadonlySet<string>; at: number } | undefined;
  #connectedAt = -Infinity;

  /** Begins a new connection: its first list is newer than the frames of the last one. */
  connect(at: number): void {
    this.#connectedAt = at;
  }

  /** Records a frame about one participant. @returns whether another frame of the same moment said the opposite */
  hear(participant: Participant, at: number): boolean {
    const { id, online } = participant;
    const before = this.#heard.get(id);
    const isContrary =
      before !== undefined && isOneMoment(before.at, at) && before.participant.online !== online;
    const isUnlisted =
      this.#list !== undefined && isOneMoment(this.#list.at, at) && this.#list.ids.has(id) !== online;
    this.#record(participant, at);
    return isContrary || isUnlisted;
  }

  /**
   * Records a frame with the complete list of participants. What frames about single participants have said in the same
   * moment over the same connection is kept, unless a reply has overruled it.
   */
  hearList(listed: readonly Participant[], at: number): CorrectedList {
    const isContemporary = (heard: HeardFrame) =>
      isOneMoment(heard.at, at) && heard.at >= this.#connectedAt && heard.overruled !== true;
    const corrected = this.#correct(listed, isContemporary);
    const kept = new Set(corrected.participants);
    for (const participant of listed) if (kept.has(participant)) this.#record(participant, at);
    this.#list = { ids: new Set(listed.map(({ id }) => id)), at };
    return corrected;
  }

  /** Corrects the reply to a request by the frames that were received after it was sent. @param asked when it was sent */
  correctReply(listed: readonly Participant[], asked: number): CorrectedList {
    const { participants, disagrees } = this.#correct(listed, ({ at }) => at > asked);
    this.#overrule(listed, asked);
    if (!this.#list || this.#list.at <= asked) return { participants, disagrees };
    const { ids } = this.#list;
    const confirmed = participants.filter(({ id }) => ids.has(id) || (this.#heard.get(id)?.at ?? 0) > asked);
    return { participants: confirmed, disagrees: disagrees || confirmed.length < participants.length };
  }

  #overrule(listed: readonly Participant[], asked: number): void {
    const online = new Set(listed.flatMap((each) => (each.online ? [each.id] : [])));
    for (const [id, heard] of this.#heard) {
      if (heard.at > asked) break;
      if (heard.participant.online !== online.has(id)) heard.overruled = true;
    }
  }

  #correct(listed: readonly Participant[], applies: (heard: HeardFrame) => boolean): CorrectedList {
    const online = new Map(listed.flatMap((each) => (each.online ? [[each.id, each]] : [])));
    let disagrees = false;
    for (const [id, heard] of this.#heard) {
      const { participant } = heard;
      if (!applies(heard) || participant.online === online.has(id)) continue;
      disagrees = true;
      if (participant.online) online.set(id, participant);
      else online.delete(id);
    }
    return { participants: [...online.values()], disagrees };
  }

  #record(participant: Participant, at: number): void {
    this.#heard.delete(participant.id);
    this.#heard.set(participant.id, { participant, at });
    for (const [id, heard] of this.#heard) {
      if (at - heard.at < MEMORY_MS) break;
      this.#heard.delete(id);
    }
  }
}

const isOneMoment = (before: number, after: number) => after - before < ONE_MOMENT_MS;
