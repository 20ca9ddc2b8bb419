package org.chengxin.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A method that reads, in the transaction that is open or in none. A statement sees what was committed when it began, in a
 * transaction of its own as in one with others (read committed); the end of a transaction is one more wait for the database.
 * Not for what is read through a cursor.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public @interface Reading {}
