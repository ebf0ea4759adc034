// Written by `npm run layouts` from the files beside it: do not edit.
import type { Layout } from './layout.js';
import _24liveblog from './platforms/24liveblog.js';
import ampLiveList from './platforms/amp-live-list.js';
import arcXp from './platforms/arc-xp.js';
import arena from './platforms/arena.js';
import arsLiveblog from './platforms/ars-liveblog.js';
import automatticLiveblog from './platforms/automattic-liveblog.js';
import bdnLiveblog from './platforms/bdn-liveblog.js';
import brightspot from './platforms/brightspot.js';
import collectiveLiveblog from './platforms/collective-liveblog.js';
import coveritlive from './platforms/coveritlive.js';
import drupalLiveblog from './platforms/drupal-liveblog.js';
import easyLiveblogs from './platforms/easy-liveblogs.js';
import jmLiveBlog from './platforms/jm-live-blog.js';
import liveBlogging from './platforms/live-blogging.js';
import liveblogRedux from './platforms/liveblog-redux.js';
import norkon from './platforms/norkon.js';
import nprappsLiveblog from './platforms/nprapps-liveblog.js';
import penci from './platforms/penci.js';
import quintype from './platforms/quintype.js';
import redditLive from './platforms/reddit-live.js';
import scribblelive from './platforms/scribblelive.js';
import slackLiveblog from './platforms/slack-liveblog.js';
import superdeskLiveblog from './platforms/superdesk-liveblog.js';
import tickaroo from './platforms/tickaroo.js';
import _20minutes from './publishers/20minutes.js';
import abcAu from './publishers/abc-au.js';
import aljazeera from './publishers/aljazeera.js';
import apnews from './publishers/apnews.js';
import asahi from './publishers/asahi.js';
import bbc from './publishers/bbc.js';
import bbcWorldService from './publishers/bbc-world-service.js';
import bfmtv from './publishers/bfmtv.js';
import br24 from './publishers/br24.js';
import cbsnews from './publishers/cbsnews.js';
import cnbc from './publishers/cnbc.js';
import cnn from './publishers/cnn.js';
import derstandard from './publishers/derstandard.js';
import express from './publishers/express.js';
import franceinfo from './publishers/franceinfo.js';
import ft from './publishers/ft.js';
import guardian from './publishers/guardian.js';
import haaretz from './publishers/haaretz.js';
import hindustantimes from './publishers/hindustantimes.js';
import independent from './publishers/independent.js';
import indiatoday from './publishers/indiatoday.js';
import ippen from './publishers/ippen.js';
import lanacion from './publishers/lanacion.js';
import lemonde from './publishers/lemonde.js';
import mdr from './publishers/mdr.js';
import nbcnews from './publishers/nbcnews.js';
import ndtv from './publishers/ndtv.js';
import news18 from './publishers/news18.js';
import nine from './publishers/nine.js';
import nos from './publishers/nos.js';
import noticiasaominuto from './publishers/noticiasaominuto.js';
import ntv from './publishers/ntv.js';
import nytimes from './publishers/nytimes.js';
import reach from './publishers/reach.js';
import reuters from './publishers/reuters.js';
import sky from './publishers/sky.js';
import spiegel from './publishers/spiegel.js';
import sportowefakty from './publishers/sportowefakty.js';
import srf from './publishers/srf.js';
import sueddeutsche from './publishers/sueddeutsche.js';
import svt from './publishers/svt.js';
import tagesschau from './publishers/tagesschau.js';
import telegraph from './publishers/telegraph.js';
import theAthletic from './publishers/the-athletic.js';
import timesofindia from './publishers/timesofindia.js';
import timesofisrael from './publishers/timesofisrael.js';
import timesofmalta from './publishers/timesofmalta.js';
import vg from './publishers/vg.js';
import washingtonpost from './publishers/washingtonpost.js';
import wsj from './publishers/wsj.js';
import zdf from './publishers/zdf.js';
import zeenews from './publishers/zeenews.js';

/** One file each in platforms/: systems of many sites. */
export const PLATFORMS: readonly Layout[] = [
  _24liveblog,
  ampLiveList,
  arcXp,
  arena,
  arsLiveblog,
  automatticLiveblog,
  bdnLiveblog,
  brightspot,
  collectiveLiveblog,
  coveritlive,
  drupalLiveblog,
  easyLiveblogs,
  jmLiveBlog,
  liveBlogging,
  liveblogRedux,
  norkon,
  nprappsLiveblog,
  penci,
  quintype,
  redditLive,
  scribblelive,
  slackLiveblog,
  superdeskLiveblog,
  tickaroo,
];

/** One file each in publishers/. */
export const PUBLISHERS: readonly Layout[] = [
  _20minutes,
  abcAu,
  aljazeera,
  apnews,
  asahi,
  bbc,
  bbcWorldService,
  bfmtv,
  br24,
  cbsnews,
  cnbc,
  cnn,
  derstandard,
  express,
  franceinfo,
  ft,
  guardian,
  haaretz,
  hindustantimes,
  independent,
  indiatoday,
  ippen,
  lanacion,
  lemonde,
  mdr,
  nbcnews,
  ndtv,
  news18,
  nine,
  nos,
  noticiasaominuto,
  ntv,
  nytimes,
  reach,
  reuters,
  sky,
  spiegel,
  sportowefakty,
  srf,
  sueddeutsche,
  svt,
  tagesschau,
  telegraph,
  theAthletic,
  timesofindia,
  timesofisrael,
  timesofmalta,
  vg,
  washingtonpost,
  wsj,
  zdf,
  zeenews,
];
