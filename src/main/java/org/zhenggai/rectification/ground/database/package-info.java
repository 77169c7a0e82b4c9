/** Provides the PostgreSQL the application runs on and what happens there at the end of a transaction. Uses no other room. */
package org.zhenggai.rectification.ground.database;
