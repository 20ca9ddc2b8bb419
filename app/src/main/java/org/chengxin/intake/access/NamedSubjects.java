package org.chengxin.intake.access;

import java.util.Set;
import org.chengxin.intake.Report;
import org.chengxin.shared.SubjectId;

/** SPI for modules whose reports name subjects by way of other facts: an order's number, a waybill. */
@FunctionalInterface
public interface NamedSubjects {

    Set<SubjectId> namedIn(Report report);
}
