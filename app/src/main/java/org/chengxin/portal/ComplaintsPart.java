package org.chengxin.portal;

import java.time.LocalDate;
import org.chengxin.matter.publicity.ConcludedComplaints;

/**
 * A subject's concluded complaints.
 *
 * @param from first day on which a complaint that counts ended
 */
public record ComplaintsPart(LocalDate from, ConcludedComplaints.Counts counts) {}
