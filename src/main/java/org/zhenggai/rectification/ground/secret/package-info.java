/** Keeps short secrets in tables so that the tables alone do not tell them. */
package org.zhenggai.rectification.ground.secret;
