package org.chengxin.portal;

import org.chengxin.web.list.ListPage;

/** The list of subjects. */
public record SubjectListPage(ListPage list) {}
