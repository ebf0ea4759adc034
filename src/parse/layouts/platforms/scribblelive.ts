import type { Layout } from '../layout.js';

const scribblelive: Layout = {
  id: 'scribblelive',
  name: 'ScribbleLive',
  cms: 'ScribbleLive',
  hosts: ['scribblelive.com'],
  homeZone: null,
  language: null,
  variants: [
    {
      // What its API gives, written into a page by the customer: the words, then a line with writer and time.
      id: 'items',
      kind: 'html',
      era: '2013-2020',
      order: null,
      shownTime: 'shown',
      recognise: ['li[class*="live-item"] > .Meta', 'li[class*="live-item"] > .Content'],
      posts: 'li[class*="live-item"]',
      fields: { id: ['@id'], headline: [], byline: ['.Meta'], time: ['.Meta'], body: ['.Content'] },
    },
    {
      // Pages of its own, /Event/NAME?Page=0: they print UTC, after the words.
      id: 'event-page',
      kind: 'html',
      era: '2009-2021',
      order: null,
      shownTime: 'published',
      zone: 'UTC',
      onHosts: true,
      recognise: ['li > .Content', 'li > .Meta'],
      posts: 'li:has(> .Meta)',
      fields: { id: ['@id'], headline: [], byline: ['.Meta'], time: ['.Meta'], body: ['.Content'] },
    },
    {
      id: 'embed',
      kind: 'elsewhere',
      era: '2010-2021',
      order: null,
      shownTime: 'published',
      recognise: [
        '.scrbbl-embed[data-src]',
        'iframe[src*="embed.scribblelive.com/"]',
        'iframe[src*="scribblelive.com/Event/"]',
        'script[src*="embed.scribblelive.com/"]',
      ],
      feeds: [
        {
          at: '.scrbbl-embed',
          from: 'data-src',
          pattern: /^\/?event\/(\d{3,12})/i,
          url: 'https://apiv1.scribblelive.com/event/{1}/page/last?PageSize=25&format=json',
        },
        {
          at: 'iframe, script',
          from: 'src',
          pattern: /^(?:https?:)?\/\/embed\.scribblelive\.com\/[^?#\s]{1,80}\?(?:[^#\s]{0,200}&)?Id=(\d{3,12})/i,
          url: 'https://apiv1.scribblelive.com/event/{1}/page/last?PageSize=25&format=json',
        },
        {
          at: 'iframe',
          from: 'src',
          pattern: /^((?:https?:)?\/\/[\w.-]{0,60}scribblelive\.com\/Event\/\S{1,300})$/i,
          url: '{1}',
        },
      ],
    },
    {
      id: 'api',
      kind: 'json',
      era: '2010-2021',
      order: null,
      shownTime: 'published',
      recognise: ['Posts[].Created', 'Posts[].Content'],
      posts: ['Posts[]'],
      notPosts: ['IsDeleted'],
      fields: {
        id: ['Id'],
        headline: [],
        byline: ['Creator.Name'],
        published: ['Created'],
        updated: ['LastModified'],
        body: ['Content'],
      },
      page: { title: ['Title'], description: ['Description'], published: ['Start'], declared: ['NumPosts'] },
    },
    {
      // A dump of such a page: "Ona Brask 10/22/2013 5:00:03 PM" and its own words around the posts.
      id: 'text',
      kind: 'text',
      era: '2009-2021',
      order: null,
      shownTime: 'published',
      zone: 'UTC',
      recognise: [
        /^(?:[•*·-]\s)?[^\d\n]{2,60} \d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/,
        /\bScribbleLive\b/i,
        /\bscribblelive\.com\b|\/Event\/\w[^?\s]{1,120}\?Page=\d/,
      ],
      least: 2,
    },
  ],
};
export default scribblelive;
