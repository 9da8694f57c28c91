use coach::*; use negotiation::*;
fn main(){
 let s=Scenario::new(Setup::example()).unwrap();
 let t=std::time::Instant::now();
 let mut a=Analysis::of(&s,&[]).unwrap();
 while let Progress::Searching{..}=a.step(100000){}
 let r=a.report().unwrap();
 println!("{} states {:?} best {} curve {:?} never {}", r.states, t.elapsed(), r.best, r.curve.by_turn, r.curve.never);
 let mut x=Search::new(&s); println!("{:?}", x.best_line(State::start(&s)));
}
