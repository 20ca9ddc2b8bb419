package org.chengxin.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A read-only method that joins the current transaction, or runs without one. Under read committed a statement sees what was
 * committed when it began, in its own transaction as in a shared one; ending a transaction costs one more round trip. Not for
 * reads through a cursor. The manager is named, since Spring else looks through the annotations of the class at each call.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Transactional(transactionManager = "transactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
public @interface Reading {}
