/** Puts facts and trade into the forms of the report contract ({@code docs/formats/reports.md}). */
@NullMarked
package org.chengxin.simulation.report;

import org.jspecify.annotations.NullMarked;
