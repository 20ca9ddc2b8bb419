/**
 * 见证, those who watch a log from outside: a witness cosigns only trees that extend what it cosigned before (C2SP
 * tlog-witness), a mirror only what it has stored, and the log's side asks them. Any program can speak to them over HTTP.
 */
@NullMarked
package org.chengxin.evidencelog.witness;

import org.jspecify.annotations.NullMarked;
