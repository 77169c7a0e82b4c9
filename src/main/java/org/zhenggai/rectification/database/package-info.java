/** Provides the PostgreSQL the application runs on: the embedded one, or the configured one. Uses no other room. */
package org.zhenggai.rectification.database;
