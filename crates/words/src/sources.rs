//! What the rules rest on. Names, years and places of publication are the same in every language.

/// Something that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Authors and year, as a text names them.
    pub cited: &'static str,
    /// Title or place of publication, where it was checked.
    pub published: Option<&'static str>,
    /// How far it can be relied on.
    pub sure: Sure,
}

/// How far a source can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// A study, read in the original or its abstract.
    Study,
    /// What practitioners, a court or a law say, read in the original.
    Practice,
    /// Known from what others write about it.
    SecondHand,
}

const fn study(cited: &'static str, published: Option<&'static str>) -> Source {
    Source { cited, published, sure: Sure::Study }
}

const fn practice(cited: &'static str, published: Option<&'static str>) -> Source {
    Source { cited, published, sure: Sure::Practice }
}

/// Gives every source its name, and lists them all.
macro_rules! sources {
    ($($name:ident = $source:expr;)*) => {
        $(#[allow(missing_docs)] pub const $name: &Source = &$source;)*

        /// All of them, by name.
        pub const ALL: &[&Source] = &[$($name),*];
    };
}

sources! {
    ADAIR_2007 = study("Adair, Weingart & Brett 2007", Some("Journal of Applied Psychology 92"));
    BEN_YOAV_1984 = study("Ben-Yoav & Pruitt 1984", Some("Organizational Behavior and Human Performance 34"));
    BOUWMAN = study("Bouwman, van Thiel, van Deemen & Rouwette", Some("Accountability and Coalitions: Evidence from a Negotiation Experiment"));
    CALTECH_2014 = study("Caltech report 2014", Some("Transparency Versus Back-Room Deals in Bargaining"));
    CARNEVALE_1981 = study("Carnevale, Pruitt & Seilheimer 1981", Some("Journal of Personality and Social Psychology 40"));
    CARNEVALE_1986 = study("Carnevale & Lawler 1986", None);
    CHATHAM = practice("Chatham House Rule", None);
    CLYMAN_1995 = study("Clyman 1995", Some("Organizational Behavior and Human Decision Processes 64"));
    COLORADO = practice("University of Colorado", Some("Private Meetings"));
    CURHAN_2006 = study("Curhan, Elfenbein & Xu 2006", None);
    DEHGHANI_2010 = study("Dehghani, Atran, Iliev, Sachdeva, Medin & Ginges 2010", Some("Judgment and Decision Making 5"));
    DRUCKMAN_2009 = study("Druckman, Olekalns & Smith 2009", Some("Negotiation Journal 25"));
    ELLINGSEN = study("Ellingsen et al.", Some("Trust and Truth"));
    EVIDENCE = practice("US Federal Rule of Evidence 408", None);
    FINGLETON_2001 = study("Fingleton & Raith 2001", Some("CEPR discussion paper 2709"));
    FRIEDMAN_1994 = study("Friedman 1994", Some("Front Stage, Backstage, MIT Press"));
    GINGES = study("Ginges & Atran", None);
    GINO_2008 = study("Gino & Moore 2008", Some("Negotiation and Conflict Management Research 1"));
    ICSOM_2007 = practice("ICSOM 2007", Some("Senza Sordino, May 2007"));
    JASCOURT_1976 = practice("Jascourt 1976", Some("Journal of Law and Education 5"));
    KARAGOZOGLU_2019 = study("Karag\u{f6}zo\u{11f}lu & Kocher 2019", None);
    KLIMOSKI_1974 = study("Klimoski & Ash 1974", Some("Organizational Behavior and Human Performance 11"));
    KONG_2014 = study("Kong, Dirks & Ferrin 2014", Some("Academy of Management Journal 57"));
    LEONARDELLI_2019 = study("Leonardelli et al. 2019", None);
    LERNER_1999 = study("Lerner & Tetlock 1999", None);
    LIMITS_TOLD = Source { cited: "Textbook cases", published: None, sure: Sure::SecondHand };
    LOSCHELDER_2014 = study("Loschelder, Swaab, Tr\u{f6}tschel & Galinsky 2014", Some("The First-Mover Disadvantage: The Folly of Revealing Compatible Preferences"));
    LOSCHELDER_2016 = study("Loschelder, Tr\u{f6}tschel, Swaab, Friese & Galinsky 2016", Some("Journal of Applied Psychology 101"));
    MCGINN_2003 = study("McGinn, Thompson & Bazerman 2003", None);
    MOORE_2004 = study("Moore 2004", Some("The unexpected benefits of final deadlines in negotiation"));
    MORRIS_2002 = study("Morris et al. 2002", None);
    NADLER_2004 = study("Nadler 2004", None);
    NASH_1950 = study("Nash 1950", Some("The Bargaining Problem, Econometrica 18"));
    NRC_2008 = study("National Research Council 2008", Some("National Academies Press"));
    OLEKALNS_2022 = study("Olekalns 2022", Some("Negotiation Journal 38"));
    PON = practice("Program on Negotiation, Harvard Law School", Some("The Pros and Cons of Back-Channel Negotiations"));
    PRESS = practice("Associated Press guidelines", None);
    PRUITT_2015 = study("Pruitt 2015", Some("International Negotiation 20"));
    PUTNAM_1988 = study("Putnam 1988", None);
    ROTH_1988 = study("Roth, Murnighan & Schoumaker 1988", Some("The Deadline Effect in Bargaining: Some Experimental Evidence"));
    SINACEUR_2013 = study("Sinaceur et al. 2013", None);
    STASAVAGE_2004 = study("Stasavage 2004", Some("International Organization 58"));
    TALBOT_1974 = practice("Talbot v. Concord Union School District, New Hampshire 1974", None);
    TANZ = study("Tanz, McClintock & Kyritsi", Some("Can early caucus improve a community mediation model?"));
    TENBRUNSEL_2009 = study("Tenbrunsel et al. 2009", None);
    TETLOCK_1989 = study("Tetlock, Skitka & Boettger 1989", None);
    THE_AUTHOR = practice("The Accidental Negotiator", None);
    THOMPSON_1991 = study("Thompson 1991", Some("Journal of Experimental Social Psychology"));
    WANIS_2006 = study("Wanis-St. John 2006", Some("Negotiation Journal 22"));
    WELTON_1988 = study("Welton, Pruitt & McGillicuddy 1988", Some("Journal of Conflict Resolution 32"));
    WELTON_1992 = study("Welton, Pruitt, McGillicuddy, Ippolito & Zubek 1992", Some("International Journal of Conflict Management 3"));
    YAO_2026 = study("Yao, Li & Storme 2026", Some("Comparable Pareto Efficiency, conference abstract"));
    ZARTMAN_2000 = study("Zartman 2000", Some("National Academies Press"));
}
