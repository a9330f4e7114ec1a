import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Answer, Data, Protocol, Sender } from './messages.ts';

// The library types its calls by condition, which a generic caller cannot satisfy; this says the same, plainly.
const messaging = defineExtensionMessaging<Protocol>() as unknown as {
  onMessage: <K extends keyof Protocol>(
    type: K,
    answer: (message: { data: Data<K>[0]; sender: Sender }) => Promise<Answer<K>>,
  ) => void;
};

/** Answers one kind of message; in the background, once a kind. Apart from the protocol, so that pages which only ask need not carry it. */
export const { onMessage } = messaging;
