/** Pages of measures: the catalogue, what is in force, what applies to a subject, and who carried out what. */
@NullMarked
package org.chengxin.measure.web;

import org.jspecify.annotations.NullMarked;
