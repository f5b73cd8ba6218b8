import this
this.authors()
