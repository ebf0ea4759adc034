/**
 * What may make a page a live blog, as its source shows it: its address or its title says so, its data is typed so, an
 * element is named as posts are or as a layout names it, clocks stand in its text; or a name in it is written so that
 * it cannot be read without taking the page apart.
 */
export type Sign = 'address' | 'title' | 'data' | 'name' | 'layout' | 'clocks' | 'unreadable';
