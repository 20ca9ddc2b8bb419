/** 主体页面: the page parts on a subject's identity, licences and shops. */
@NullMarked
package org.chengxin.subject.web;

import org.jspecify.annotations.NullMarked;
