import type { Language } from '../../../lib/shared/i18n/languages.ts';

export const motifs = ['waiting', 'gmail', 'calendar', 'host-link', 'rooms'] as const;
export type Motif = (typeof motifs)[number];

/** What the pictures for the stores say in a language, and what is in them. */
interface Words {
  /** Headline and sentence of each picture. */
  headlines: Record<Motif, [headline: string, sentence: string]>;
  /** One line for the tiles. */
  claim: string;
  /** Names of rooms, the first one with guests who wait. */
  rooms: string[];
  subject: string;
  /** A line in a mail, before the link. */
  line: string;
}

export const words: Record<Language, Words> = {
  en: {
    headlines: {
      waiting: ['See who is waiting', 'By name, with every tab closed. One click, and you are in.'],
      gmail: ['A link in one click', 'Right beside Send in Gmail. Rooms keep their link for ever.'],
      calendar: ['Ready in your calendar', 'The guest link stands in the event, as location and invitation.'],
      'host-link': [
        'Your host link stays yours',
        'If it gets into a text, you are told, and replace it with one click.',
      ],
      rooms: ['All rooms at a glance', 'Sort, filter, extend, delete: ten rooms or ten thousand.'],
    },
    claim: 'Permanent rooms. A word when guests wait.',
    rooms: ['Weekly sync', 'Interview', 'Support', 'Design review', 'Board', 'Coffee', 'Sales', 'Onboarding'],
    subject: 'Design review on Thursday',
    line: 'Let us meet here: ',
  },
  de: {
    headlines: {
      waiting: ['Sehen, wer wartet', 'Mit Namen, auch wenn kein Tab offen ist. Ein Klick, und Sie sind da.'],
      gmail: [
        'Ein Link mit einem Klick',
        'In Gmail gleich neben „Senden“. Ein Raum behält seinen Link für immer.',
      ],
      calendar: ['Fertig im Kalender', 'Der Gastlink steht im Termin, als Ort und als Einladung.'],
      'host-link': [
        'Ihr Host-Link bleibt Ihrer',
        'Steht er doch in einem Text, erfahren Sie es und ersetzen ihn mit einem Klick.',
      ],
      rooms: ['Alle Räume im Blick', 'Sortieren, filtern, verlängern, löschen: zehn Räume oder zehntausend.'],
    },
    claim: 'Feste Räume. Ein Hinweis, wenn Gäste warten.',
    rooms: [
      'Jour fixe',
      'Vorstellungsgespräch',
      'Support',
      'Entwurfsrunde',
      'Vorstand',
      'Kaffee',
      'Vertrieb',
      'Einarbeitung',
    ],
    subject: 'Entwurfsrunde am Donnerstag',
    line: 'Wir treffen uns hier: ',
  },
  fr: {
    headlines: {
      waiting: ['Voyez qui attend', 'Par son nom, même sans onglet ouvert. Un clic, et vous y êtes.'],
      gmail: [
        'Un lien en un clic',
        'Dans Gmail, juste à côté de « Envoyer ». Une salle garde son lien pour toujours.',
      ],
      calendar: [
        'Prêt dans l’agenda',
        'Le lien invité figure dans l’événement, comme lieu et comme invitation.',
      ],
      'host-link': [
        'Votre lien d’hôte reste à vous',
        'S’il se glisse dans un texte, vous en êtes averti et le remplacez d’un clic.',
      ],
      rooms: [
        'Toutes vos salles d’un coup d’œil',
        'Trier, filtrer, prolonger, supprimer : dix salles ou dix mille.',
      ],
    },
    claim: 'Des salles permanentes. Une alerte quand on vous attend.',
    rooms: [
      'Point hebdo',
      'Entretien',
      'Assistance',
      'Revue de design',
      'Direction',
      'Café',
      'Ventes',
      'Accueil',
    ],
    subject: 'Revue de design jeudi',
    line: 'Retrouvons-nous ici : ',
  },
};
