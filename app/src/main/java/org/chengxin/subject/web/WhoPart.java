package org.chengxin.subject.web;

import org.chengxin.subject.Subject;

/**
 * Who a subject is.
 *
 * @param divisionName of its division in the reader's language, empty if it has none
 */
public record WhoPart(Subject subject, String divisionName) {}
