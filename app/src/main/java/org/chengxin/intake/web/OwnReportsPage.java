package org.chengxin.intake.web;

import org.chengxin.web.list.ListPage;

/** What an organisation has reported of one type. */
public record OwnReportsPage(String type, ListPage list) {}
