package org.chengxin.subject.web;

import org.chengxin.subject.Subject;

/**
 * The identity of a subject.
 *
 * @param divisionName of its division in the reader's language, empty if it has none
 */
public record WhoPart(Subject subject, String divisionName) {}
