/** 问题移送: clues of a crime, of discipline and for accountability go to the body that decides on them, beside the case. */
package org.zhenggai.rectification.procedures.referral;
