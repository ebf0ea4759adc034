import type { Layout } from '../layout.js';

const haaretz: Layout = {
  id: 'haaretz',
  name: 'Haaretz',
  hosts: ['haaretz.com', 'haaretz.co.il'],
  homeZone: 'Asia/Jerusalem',
  language: 'en',
  variants: [
    {
      // Every object of the page stands once in the data, by name, and the others point at it.
      id: 'apollo-state',
      kind: 'state',
      era: '2021-2026',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['script#__NEXT_DATA__'],
      state: {
        recognise: ['props.apolloState.*[__typename=LiveBlogItem]'],
        refs: 'props.apolloState',
        posts: ['props.apolloState.*[__typename=LiveBlogArticle].liveBlogItems[]'],
        fields: {
          id: ['itemId'],
          url: ['itemUrl'],
          headline: ['title'],
          byline: ['authors[].name'],
          published: ['publishDate'],
          updated: ['updateDate'],
          body: ['body[]'],
        },
        parts: {
          kind: '__typename',
          pattern: /^(\w{1,40})$/,
          rules: {
            HtmlNode: { tag: 'p', text: ['content'] },
            EmbedRichTextElement: { tag: 'iframe', url: ['content.source', 'content.fileUrl'] },
            QuoteRichTextElement: { tag: 'blockquote', text: ['quote'] },
            // Pictures are named by a path, and where it leads is not in the data.
            ImageRichTextElement: 'drop',
            DfpBannerRichTextElement: 'drop',
            RegistrationRichTextElement: 'drop',
            RelatedArticles: 'drop',
          },
        },
      },
    },
  ],
};
export default haaretz;
