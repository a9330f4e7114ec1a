/** The address that opens a new mail to nobody yet (RFC 6068, which wants lines to end in CR LF). */
export const mailUrl = (subject: string, text: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;

/** The address that opens WhatsApp with a text to send, to whomever the host chooses there (documented by WhatsApp). */
export const whatsAppUrl = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
