package org.chengxin.subject.web;

import java.util.List;
import org.chengxin.subject.Subject;
import org.chengxin.subject.history.FormerName;

/**
 * The identity of a subject.
 *
 * @param divisionName of its division in the reader's language, empty if it has none
 * @param former its former names 曾用名
 */
public record WhoPart(Subject subject, String divisionName, List<FormerName> former) {}
